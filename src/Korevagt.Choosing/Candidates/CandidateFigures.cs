using Korevagt.Domain.Time;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// The figures of one candidate year by year, and nothing else of its years: some 3 kB for each of the bundled region's, so
/// that 5,000 plans of 20 years fit in 300 MB. Each place is written by one thread alone.
/// </summary>
public sealed class CandidateFigures
{
    /// <summary>Width of a step of the response times by part of the day.</summary>
    public const int StepSeconds = 300;

    /// <summary>Number of steps; the last holds 6 hours and more.</summary>
    public const int Steps = 6 * 3600 / StepSeconds + 1;

    private const int OutcomesOfGroup = 5;
    private const int RegionQuantiles = 3;

    private readonly FiguresLayout layout;
    private readonly int[] counts;
    private readonly long[] sums;
    private readonly double[] quantiles;
    private readonly CandidateCost[] costs;

    internal CandidateFigures(FiguresLayout layout, int years)
    {
        (this.layout, Years) = (layout, years);
        counts = new int[years * CountsOfYear];
        sums = new long[years * SumsOfYear];
        quantiles = new double[years * QuantilesOfYear];
        costs = new CandidateCost[years];
    }

    /// <summary>Number of years.</summary>
    public int Years { get; }

    /// <summary>Memory that the figures take, in bytes, but for a few hundred.</summary>
    public long Bytes => counts.Length * 4L + (sums.Length + quantiles.Length) * 8L
        + costs.Length * (long)System.Runtime.CompilerServices.Unsafe.SizeOf<CandidateCost>();

    private int Groups => layout.Districts * DutyParts.Count;

    private int CountsOfYear => Groups * (OutcomesOfGroup + layout.Targets) + DutyParts.Count * Steps + layout.Shifts;

    private int SumsOfYear => Groups + 2 * layout.Shifts;

    private int QuantilesOfYear => RegionQuantiles + layout.Districts + 1;

    /// <summary>The visits of a district in one part of the day, by when they were ordered.</summary>
    public GroupTally Part(int year, int district, DutyPart part)
    {
        var group = district * DutyParts.Count + (int)part;
        var at = year * CountsOfYear + group * (OutcomesOfGroup + layout.Targets);
        return new GroupTally
        {
            Arisen = counts[at],
            Visited = counts[at + 1],
            HandedToDaytime = counts[at + 2],
            HandedOn = counts[at + 3],
            HeldForPractice = counts[at + 4],
            WithinTarget = counts[at + OutcomesOfGroup],
            ResponseSeconds = sums[year * SumsOfYear + group],
        };
    }

    /// <summary>The visits of a district.</summary>
    public GroupTally District(int year, int district)
    {
        var tally = default(GroupTally);
        for (var part = 0; part < DutyParts.Count; part++)
        {
            tally.Add(Part(year, district, (DutyPart)part));
        }

        return tally;
    }

    /// <summary>All visits.</summary>
    public GroupTally Region(int year)
    {
        var tally = default(GroupTally);
        for (var district = 0; district < layout.Districts; district++)
        {
            tally.Add(District(year, district));
        }

        return tally;
    }

    /// <summary>Visits made within a service target, by its place in the plan.</summary>
    public int WithinTarget(int year, int district, DutyPart part, int target) =>
        counts[year * CountsOfYear + (district * DutyParts.Count + (int)part) * (OutcomesOfGroup + layout.Targets)
            + OutcomesOfGroup + target];

    /// <summary>Response times of the region in seconds, as every evaluation of a year has them.</summary>
    public ResponseQuantiles Quantiles(int year) => new(
        quantiles[year * QuantilesOfYear], quantiles[year * QuantilesOfYear + 1], quantiles[year * QuantilesOfYear + 2]);

    /// <summary>The response time in seconds that 90 % of a district's visits do not exceed; NaN where none was made.</summary>
    public double DistrictP90(int year, int district) => quantiles[year * QuantilesOfYear + RegionQuantiles + district];

    /// <summary>The same of the most urgent class of the region.</summary>
    public double UrgentP90(int year) => quantiles[year * QuantilesOfYear + RegionQuantiles + layout.Districts];

    /// <summary>Visits made by response time, in steps of <see cref="StepSeconds"/>, ordered in a part of the day.</summary>
    public ReadOnlySpan<int> ResponseSteps(int year, DutyPart part) =>
        counts.AsSpan(year * CountsOfYear + StepsAt + (int)part * Steps, Steps);

    /// <summary>Visits made by each shift, by its place among those that candidates share.</summary>
    public ReadOnlySpan<int> VisitsOfShifts(int year) =>
        counts.AsSpan(year * CountsOfYear + StepsAt + DutyParts.Count * Steps, layout.Shifts);

    /// <summary>Meters driven by each shift.</summary>
    public ReadOnlySpan<long> MetersOfShifts(int year) => sums.AsSpan(year * SumsOfYear + Groups, layout.Shifts);

    /// <summary>Seconds that each shift is paid beyond its end.</summary>
    public ReadOnlySpan<long> OvertimeOfShifts(int year) => sums.AsSpan(year * SumsOfYear + Groups + layout.Shifts, layout.Shifts);

    /// <summary>What the year cost.</summary>
    public CandidateCost Cost(int year) => costs[year];

    private int StepsAt => Groups * (OutcomesOfGroup + layout.Targets);

    /// <summary>Writes a year down.</summary>
    internal void Keep(int year, YearCounts of, in CandidateCost cost)
    {
        costs[year] = cost;
        var at = year * CountsOfYear;
        for (var group = 0; group < Groups; group++)
        {
            ref readonly var tally = ref of.Parts[group];
            counts[at++] = (int)tally.Arisen;
            counts[at++] = (int)tally.Visited;
            counts[at++] = (int)tally.HandedToDaytime;
            counts[at++] = (int)tally.HandedOn;
            counts[at++] = (int)tally.HeldForPractice;
            of.WithinTargets.Slice(group * layout.Targets, layout.Targets).CopyTo(counts.AsSpan(at));
            at += layout.Targets;
            sums[year * SumsOfYear + group] = tally.ResponseSeconds;
        }

        for (var part = 0; part < DutyParts.Count; part++)
        {
            of.StepsOf((DutyPart)part, StepSeconds, counts.AsSpan(at, Steps));
            at += Steps;
        }

        for (var shift = 0; shift < layout.Shifts; shift++)
        {
            counts[at + shift] = (int)of.Shifts[shift].Visits;
            sums[year * SumsOfYear + Groups + shift] = of.Shifts[shift].Meters;
            sums[year * SumsOfYear + Groups + layout.Shifts + shift] = of.Shifts[shift].OvertimeSeconds;
        }

        var (region, first) = (of.RegionQuantiles, year * QuantilesOfYear);
        (quantiles[first], quantiles[first + 1], quantiles[first + 2]) = (region.P50, region.P90, region.P95);
        for (var district = 0; district < layout.Districts; district++)
        {
            quantiles[first + RegionQuantiles + district] = of.QuantileOf(district, 0.9);
        }

        quantiles[first + RegionQuantiles + layout.Districts] = of.UrgentQuantile(0.9);
    }
}

/// <summary>How many of each there are.</summary>
/// <param name="Districts">Districts.</param>
/// <param name="Targets">Service targets.</param>
/// <param name="Shifts">Places of shifts.</param>
internal sealed record FiguresLayout(int Districts, int Targets, int Shifts);

/// <summary>What a simulated year of a candidate cost beside what is certain, in kroner; null where the plan has no price.</summary>
/// <param name="KilometersDkk">The contractors' kilometres.</param>
/// <param name="OvertimeDkk">The contractors' overtime.</param>
/// <param name="OtherDkk">The cost drivers that have a figure, all of them; 0 where none has.</param>
public readonly record struct CandidateCost(decimal? KilometersDkk, decimal? OvertimeDkk, decimal OtherDkk)
{
    /// <summary>The whole cost of the year; null where the plan has no price.</summary>
    /// <param name="certain">The certain part.</param>
    public decimal? TotalDkk(CertainCost certain) => certain.ContractedDkk + (KilometersDkk + OvertimeDkk) + OtherDkk;
}
