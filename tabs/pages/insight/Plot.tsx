import { DataVizPalette, getColorFromToken, VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useHost } from '../../App.tsx';
import { useFormats } from '../../format.ts';

export interface Series {
  name: string;
  values: number[];
}

export interface PlotData {
  /** Along the axis, short. */
  labels: string[];
  series: Series[];
  title: string;
  /** How a value is written. */
  write: (value: number) => string;
  /** The end of the axis, when the measure has one. */
  max?: number;
}

const palette = [
  DataVizPalette.color1,
  DataVizPalette.color7,
  DataVizPalette.color10,
  DataVizPalette.color4,
  DataVizPalette.color20,
];

const useStyles = makeStyles({
  plot: {
    height: '240px',
    minWidth: 0,
    '& text': { fill: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    '& *': { textTransform: 'none' },
  },
});

/** Bars over months or shares; one colour a series, with a legend when there is more than one. */
export function Plot({ labels, series, title, write, max }: PlotData) {
  const styles = useStyles();
  const { locale } = useFormats();
  const dark = useHost().theme !== 'default';
  const { ref, width } = useWidth();
  const data = labels.map((label, index) => ({
    xAxisPoint: label,
    chartData: series.map(({ name, values }, order) => ({
      legend: name,
      data: values[index] ?? 0,
      color: getColorFromToken(palette[order] ?? DataVizPalette.color1, dark),
      xAxisCalloutData: label,
      yAxisCalloutData: write(values[index] ?? 0),
      callOutAccessibilityData: { ariaLabel: `${label}, ${name}: ${write(values[index] ?? 0)}` },
    })),
  }));
  return (
    <div className={styles.plot} ref={ref}>
      {/* Not before its width is known: it would be as wide as it likes. */}
      {width > 0 && (
        <VerticalStackedBarChart
          key={`${locale} ${width}`}
          data={data}
          chartTitle={title}
          culture={locale}
          height={240}
          hideLegend={series.length < 2}
          hideLabels
          enabledLegendsWrapLines
          enableReflow={false}
          reflowProps={{ mode: 'none' }}
          maxBarWidth={36}
          barWidth="auto"
          xAxisInnerPadding={0.45}
          barCornerRadius={2}
          yAxisTickCount={4}
          yAxisTickFormat={write}
          margins={{ left: 56, right: 12, top: 12, bottom: 32 }}
          roundedTicks
          {...(max !== undefined && { yMaxValue: max })}
        />
      )}
    </div>
  );
}

/** Pixels between two drawings, so that a window that is being dragged is not drawn over and over. */
const step = 60;

/** The width of the place, in steps: the chart takes its own when it is made, and a phone may be turned afterwards. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const place = ref.current;
    if (!place) return;
    const observer = new ResizeObserver(() => setWidth(Math.round(place.clientWidth / step)));
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
