using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Choosing.Stations;

/// <summary>From the years of a plan and of its placings to figures of a part of the day.</summary>
/// <param name="districts">Number of districts.</param>
/// <param name="parts">The parts of the day.</param>
/// <param name="baseline">The plan.</param>
/// <param name="known">Its years.</param>
/// <param name="compared">How many placings are looked at: their intervals hold together.</param>
internal sealed class PlacingFigures(
    int districts, IReadOnlyList<DutyPart> parts, Candidate baseline, CandidateFigures known, int compared)
{
    private const double SecondsPerMinute = 60;
    private const double Share = 0.9;

    /// <summary>The plan's own.</summary>
    public PartFigures Baseline()
    {
        var alone = new SimultaneousIntervals(1, known.Years);
        Estimate Of(Func<CandidateFigures, int, double> figure) => alone.Of([.. Years.Select(year => figure(known, year))]);
        return new PartFigures(Of(P90), Of(Mean), Of(Within), Of(Late));
    }

    /// <summary>What a placing changes.</summary>
    public PlacingEffect Of(Candidate candidate, CandidateFigures figures)
    {
        var intervals = new SimultaneousIntervals(compared, known.Years);
        Estimate Changed(Func<CandidateFigures, int, double> figure) =>
            intervals.Of([.. Years.Select(year => figure(figures, year) - figure(known, year))]);
        var hasPrice = known.Cost(0).TotalDkk(baseline.Certain) is not null;
        return new PlacingEffect(
            new PartFigures(Changed(P90), Changed(Mean), Changed(Within), Changed(Late)),
            Changed((some, year) => ResponseLimit.Known(some.Quantiles(year).P90)),
            hasPrice
                ? intervals.OfMoney([.. Years.Select(year =>
                    figures.Cost(year).TotalDkk(candidate.Certain)!.Value - known.Cost(year).TotalDkk(baseline.Certain)!.Value)])
                : null);
    }

    private IEnumerable<int> Years => Enumerable.Range(0, known.Years);

    private GroupTally Tally(CandidateFigures figures, int year)
    {
        var tally = default(GroupTally);
        for (var district = 0; district < districts; district++)
        {
            foreach (var part in parts)
            {
                tally.Add(figures.Part(year, district, part));
            }
        }

        return tally;
    }

    private double Mean(CandidateFigures figures, int year) => Tally(figures, year).MeanResponseSeconds / SecondsPerMinute;

    private double Within(CandidateFigures figures, int year) => Tally(figures, year).WithinTargetShare;

    private double Late(CandidateFigures figures, int year)
    {
        var tally = Tally(figures, year);
        return tally.Settled - tally.WithinTarget;
    }

    /// <summary>The quantile within its step of 5 minutes; not a number where it lies in the last step or there is no visit.</summary>
    private double P90(CandidateFigures figures, int year)
    {
        var steps = new long[CandidateFigures.Steps];
        foreach (var part in parts)
        {
            var some = figures.ResponseSteps(year, part);
            for (var step = 0; step < steps.Length; step++)
            {
                steps[step] += some[step];
            }
        }

        var wanted = Share * steps.Sum();
        var before = 0L;
        for (var step = 0; step < steps.Length - 1; step++)
        {
            if (steps[step] > 0 && before + steps[step] >= wanted)
            {
                return (step + (wanted - before) / steps[step]) * CandidateFigures.StepSeconds / SecondsPerMinute;
            }

            before += steps[step];
        }

        return double.NaN;
    }
}
