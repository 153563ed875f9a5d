import { useRef } from "preact/hooks";
import type { Estimate } from "../words/format";
import { domainFor, percentOf, verdictOf, type Domain } from "./interval";

interface IntervalBarProps {
  readonly estimate: Estimate;
  readonly lessIsBetter: boolean;
  /** What it is about: while that is the same, the axis stays and the bar is seen to shrink. */
  readonly about: string;
  readonly label: string;
  /** An axis that others share, in place of one of its own. */
  readonly axis?: Domain;
}

/** A difference with its 95 % interval on an axis with zero. */
export function IntervalBar({ estimate, lessIsBetter, about, label, axis }: IntervalBarProps) {
  const kept = useRef<{ about: string; domain: Domain } | null>(null);
  const domain = axis ?? domainFor(estimate, kept.current?.about === about ? kept.current.domain : null);
  kept.current = { about, domain };
  const at = (value: number): number => percentOf(domain, value);
  const [low, high] = [at(estimate.low), at(estimate.high)];
  return (
    <svg class="interval" data-verdict={verdictOf(estimate, lessIsBetter)} role="img" aria-label={label} width="100%" height="18">
      <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
      <rect class="span" x={`${low}%`} width={`${Math.max(high - low, 0.6)}%`} y="5" height="8" rx="4" />
      <line class="zero" x1={`${at(0)}%`} x2={`${at(0)}%`} y1="1" y2="17" />
      <circle class="middle" cx={`${at(estimate.value)}%`} cy="9" r="4" />
    </svg>
  );
}
