using Korevagt.Choosing.Candidates;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Selection;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Choosing.Figures;

/// <summary>
/// What an archive keeps of a plan's year, as a row of numbers: all that requirements, aims and prices can ask for, so that other
/// ones need no simulation. Minutes, visits, kroner; every number is finite: a district without a visit in a year has waits of 0,
/// and a quantile of a day or more counts as a day.
/// </summary>
/// <param name="Districts">Districts of the plan.</param>
/// <param name="Targets">Service targets.</param>
/// <param name="Shifts">Places of shifts that candidates share.</param>
public sealed record FigureLayout(int Districts, int Targets, int Shifts)
{
    /// <summary>Steps of the response times by part of the day.</summary>
    public const int Steps = FineSteps + CoarseSteps + 1;

    private const int FineSteps = 24;
    private const int CoarseSteps = 16;
    private const int FinePerCoarse = 3;

    private const int P90 = 0;
    private const int MeanResponse = 1;
    private const int UrgentP90 = 2;
    private const int WorstDistrictP90 = 3;
    private const int DistrictSpread = 4;
    private const int Settled = 5;
    private const int HandedToDaytime = 6;
    private const int ContractorsDkk = 7;
    private const int OtherDkk = 8;
    private const int Region = 9;

    private const int DistrictP90 = 0;
    private const int DistrictMean = 1;
    private const int DistrictSettled = 2;
    private const int DistrictHanded = 3;
    private const int OfDistrict = 4;

    private const double SecondsPerMinute = 60;

    /// <summary>Numbers of a year.</summary>
    public int Count => ShiftsAt + 3 * Shifts;

    private int DistrictsAt => Region + Targets;

    private int StepsAt => DistrictsAt + Districts * (OfDistrict + Targets);

    private int ShiftsAt => StepsAt + DutyParts.Count * Steps;

    /// <summary>The place of the number of visits of the region whose outcome is known.</summary>
    public int PlaceOfSettled(int? district = null) => district is { } d ? At(d, DistrictSettled) : Settled;

    /// <summary>The place of the first step of a part of the day; <see cref="Steps"/> places follow one another.</summary>
    public int PlaceOfSteps(DutyPart part) => StepsAt + (int)part * Steps;

    /// <summary>The place of the visits of a shift; its meters and its seconds of overtime follow.</summary>
    public int PlaceOfShift(int shift) => ShiftsAt + 3 * shift;

    /// <summary>The place of what the contractors are paid for kilometres and overtime, in kroner.</summary>
    public static int PlaceOfContractors => ContractorsDkk;

    /// <summary>The place of the response time that 90 % of a district's visits do not exceed, in minutes.</summary>
    public int PlaceOfP90(int? district = null) => district is { } d ? At(d, DistrictP90) : P90;

    /// <summary>The place of the visits within a service target.</summary>
    public int PlaceOfWithin(int target, int? district = null) => district is { } d ? At(d, OfDistrict + target) : Region + target;

    /// <summary>The upper end of a step in minutes; the last has none.</summary>
    public static double EndOfStep(int step) =>
        step < FineSteps
            ? (step + 1) * CandidateFigures.StepSeconds / SecondsPerMinute
            : step < FineSteps + CoarseSteps
                ? (FineSteps + (step - FineSteps + 1) * FinePerCoarse) * CandidateFigures.StepSeconds / SecondsPerMinute
                : double.PositiveInfinity;

    /// <summary>
    /// The response time that 90 % of the visits do not exceed by the steps of all parts of the day, in minutes: visits lie evenly
    /// within a step.
    /// </summary>
    public double P90OfSteps(ReadOnlySpan<double> row)
    {
        var (steps, all) = (new double[Steps], 0.0);
        for (var step = 0; step < Steps; step++)
        {
            for (var part = 0; part < DutyParts.Count; part++)
            {
                steps[step] += row[PlaceOfSteps((DutyPart)part) + step];
            }

            all += steps[step];
        }

        var (sum, start) = (0.0, 0.0);
        for (var step = 0; step < Steps - 1; step++)
        {
            var end = EndOfStep(step);
            if (sum + steps[step] >= 0.9 * all && steps[step] > 0)
            {
                return start + (end - start) * (0.9 * all - sum) / steps[step];
            }

            (sum, start) = (sum + steps[step], end);
        }

        return start;
    }

    /// <summary>The years of a candidate, one row after the other.</summary>
    public double[] Rows(CandidateFigures figures, Candidate candidate)
    {
        var rows = new double[figures.Years * Count];
        for (var year = 0; year < figures.Years; year++)
        {
            Fill(rows.AsSpan(year * Count, Count), figures, year, candidate);
        }

        return rows;
    }

    /// <summary>A figure as a measure of years.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="target">Place of the service target, where it is one of a target.</param>
    /// <param name="district">Place of the district; null for the region.</param>
    /// <param name="baseline">What the measure rests on of the baseline.</param>
    /// <returns>
    /// A measure in the figure's unit. A share is visits within the target by the baseline's visits a year: a mean of yearly
    /// numbers, which a mean of yearly shares is not. Savings are the baseline's exact cost less the cost; with simulated cost
    /// only its difference from the baseline's measure is a saving.
    /// </returns>
    public YearlyMeasure Measure(QuestionFigure figure, int? target, int? district, BaselineFigures baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var within = PlaceOfWithin(target ?? 0, district);
        var settled = PlaceOfSettled(district);
        return figure switch
        {
            QuestionFigure.ContractedCost => YearlyMeasure.ExactCost,
            QuestionFigure.ContractedSaving => new YearlyMeasure([], CostWeight: -1, Constant: baseline.ExactCost),
            QuestionFigure.AnnualCost => new YearlyMeasure([(ContractorsDkk, 1), (OtherDkk, 1)], CostWeight: 1),
            QuestionFigure.Saving => new YearlyMeasure(
                [(ContractorsDkk, -1), (OtherDkk, -1)], CostWeight: -1, Constant: baseline.ExactCost),
            QuestionFigure.P90 => YearlyMeasure.Figure(PlaceOfP90(district)),
            QuestionFigure.MeanResponse => YearlyMeasure.Figure(district is { } d ? At(d, DistrictMean) : MeanResponse),
            QuestionFigure.UrgentP90 => YearlyMeasure.Figure(UrgentP90),
            QuestionFigure.WorstDistrictP90 => YearlyMeasure.Figure(WorstDistrictP90),
            QuestionFigure.DistrictSpread => YearlyMeasure.Figure(DistrictSpread),
            QuestionFigure.HandedToDaytime => YearlyMeasure.Figure(district is { } d ? At(d, DistrictHanded) : HandedToDaytime),
            QuestionFigure.LateVisits => new YearlyMeasure([(settled, 1), (within, -1)]),
            QuestionFigure.WithinTarget => new YearlyMeasure([(within, 1 / Math.Max(1, baseline.Means[settled]))]),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown figure."),
        };
    }

    private int At(int district, int place) => DistrictsAt + district * (OfDistrict + Targets) + place;

    private void Fill(Span<double> row, CandidateFigures figures, int year, Candidate candidate)
    {
        var region = figures.Region(year);
        row[P90] = Minutes(figures.Quantiles(year).P90);
        row[MeanResponse] = Minutes(region.MeanResponseSeconds);
        row[UrgentP90] = Minutes(figures.UrgentP90(year));
        row[Settled] = region.Settled;
        row[HandedToDaytime] = region.HandedToDaytime + region.HeldForPractice;
        var cost = figures.Cost(year);
        row[ContractorsDkk] = (double)((cost.KilometersDkk + cost.OvertimeDkk) ?? 0);
        row[OtherDkk] = (double)(cost.OtherDkk - candidate.Certain.Other.TotalDkk);
        var (least, most) = (double.PositiveInfinity, 0.0);
        for (var district = 0; district < Districts; district++)
        {
            var tally = figures.District(year, district);
            var p90 = Minutes(figures.DistrictP90(year, district));
            row[At(district, DistrictP90)] = p90;
            row[At(district, DistrictMean)] = Minutes(tally.MeanResponseSeconds);
            row[At(district, DistrictSettled)] = tally.Settled;
            row[At(district, DistrictHanded)] = tally.HandedToDaytime + tally.HeldForPractice;
            (least, most) = tally.Visited == 0 ? (least, most) : (Math.Min(least, p90), Math.Max(most, p90));
            for (var target = 0; target < Targets; target++)
            {
                var within = 0;
                for (var part = 0; part < DutyParts.Count; part++)
                {
                    within += figures.WithinTarget(year, district, (DutyPart)part, target);
                }

                row[At(district, OfDistrict + target)] = within;
                row[Region + target] += within;
            }
        }

        row[WorstDistrictP90] = most;
        row[DistrictSpread] = double.IsInfinity(least) ? 0 : most - least;
        FillSteps(row, figures, year);
        for (var shift = 0; shift < Shifts; shift++)
        {
            var at = PlaceOfShift(shift);
            row[at] = figures.VisitsOfShifts(year)[shift];
            row[at + 1] = figures.MetersOfShifts(year)[shift];
            row[at + 2] = figures.OvertimeOfShifts(year)[shift];
        }
    }

    private void FillSteps(Span<double> row, CandidateFigures figures, int year)
    {
        for (var part = 0; part < DutyParts.Count; part++)
        {
            var at = PlaceOfSteps((DutyPart)part);
            var steps = figures.ResponseSteps(year, (DutyPart)part);
            for (var step = 0; step < steps.Length; step++)
            {
                var own = step < FineSteps
                    ? step
                    : Math.Min(Steps - 1, FineSteps + (step - FineSteps) / FinePerCoarse);
                row[at + own] += steps[step];
            }
        }
    }

    private static double Minutes(double seconds) =>
        double.IsNaN(seconds) ? 0 : Math.Min(seconds, ResponseHistogram.LimitSeconds) / SecondsPerMinute;
}

/// <summary>What measures rest on of the baseline.</summary>
/// <param name="ExactCost">What it costs for certain, in kroner a year; 0 where it has no price.</param>
/// <param name="Means">Its mean figures over the first years of the search.</param>
public sealed record BaselineFigures(double ExactCost, IReadOnlyList<double> Means);
