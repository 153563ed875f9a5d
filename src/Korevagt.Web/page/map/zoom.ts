import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from "d3-zoom";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { Box } from "./labels";

const mostZoom = 8;
const step = 1.5;

export interface MapZoom {
  readonly transform: ZoomTransform;
  /** Pixels of the window for one unit of the drawing, before zooming. */
  readonly pixels: number;
  /** What of the drawing's plane is seen, the room beside the drawing too. */
  readonly view: Box;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly whole: () => void;
}

/** Pan and zoom of a drawing of a given size. Wheel zooms with Ctrl, so that the page still scrolls; two fingers do as well. */
export function useMapZoom(svg: RefObject<SVGSVGElement>, width: number, height: number): MapZoom {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const [room, setRoom] = useState({ width, height });
  const behaviour = useRef(zoom<SVGSVGElement, unknown>());

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const current = behaviour.current
      .scaleExtent([1, mostZoom])
      .extent([[0, 0], [width, height]])
      .translateExtent([[0, 0], [width, height]])
      .filter((event: Event) => isOurs(event))
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform(event.transform));
    const selection = select(element).call(current).on("dblclick.zoom", null);
    const measure = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box && box.width > 0) setRoom({ width: box.width, height: box.height });
    });
    measure.observe(element);
    return () => {
      measure.disconnect();
      selection.on(".zoom", null);
    };
  }, [width, height]);

  const pixels = Math.min(room.width / width, room.height / height);
  const [spareX, spareY] = [(room.width / pixels - width) / 2, (room.height / pixels - height) / 2];
  const [left, top] = transform.invert([-spareX, -spareY]);
  const [right, bottom] = transform.invert([width + spareX, height + spareY]);
  const by = (factor: number) => (): void => {
    if (svg.current) behaviour.current.scaleBy(select(svg.current), factor);
  };
  return {
    transform,
    pixels,
    view: { left, top, right, bottom },
    zoomIn: by(step),
    zoomOut: by(1 / step),
    whole: () => { if (svg.current) behaviour.current.transform(select(svg.current), zoomIdentity); },
  };
}

function isOurs(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent && (event.button !== 0 || event.ctrlKey)) return false;
  return !(event.target instanceof Element && event.target.closest("[data-drags]"));
}
