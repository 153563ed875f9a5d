using Korevagt.Choosing.Candidates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Choosing.Values;

/// <summary>From the years of a plan, and of the same plan less a shift or a car, to what that is worth.</summary>
/// <param name="plan">The plan.</param>
/// <param name="baseline">The plan as a candidate.</param>
/// <param name="known">Its figures.</param>
/// <param name="compared">How many are looked at: their intervals hold together.</param>
internal sealed class ShiftValuation(Plan plan, Candidate baseline, CandidateFigures known, int compared)
{
    private const double SecondsPerMinute = 60;
    private const double MetersPerKilometer = 1000;

    // A shift that takes over fewer visits in a year than this is no news.
    private const double FewestTakenOver = 1;

    private readonly SimultaneousIntervals intervals = new(compared, known.Years);
    private readonly SimultaneousIntervals ofDistricts = new(compared * plan.Districts.Count, known.Years);

    /// <summary>The plan's own figures.</summary>
    public ValuedPlan Baseline()
    {
        var alone = new SimultaneousIntervals(1, known.Years);
        return new ValuedPlan(
            alone.Of(Years(known, Mean)), alone.Of(Years(known, P90)), alone.Of(Years(known, UrgentP90)),
            alone.Of(Years(known, Within)), alone.Of(Years(known, Late)));
    }

    /// <summary>What taking out is worth.</summary>
    /// <param name="shift">The shift.</param>
    /// <param name="carsRemoved">Cars that are taken out.</param>
    /// <param name="change">The change in words.</param>
    /// <param name="candidate">The plan without them.</param>
    /// <param name="figures">Its figures, of the same years.</param>
    public ShiftValue Of(Shift shift, int carsRemoved, Text change, Candidate candidate, CandidateFigures figures)
    {
        var certain = CertainOf(baseline.Certain) - CertainOf(candidate.Certain);
        MoneyEstimate? saving = certain is null
            ? null
            : intervals.OfMoney([.. YearNumbers.Select(year =>
                (known.Cost(year).TotalDkk(baseline.Certain) - figures.Cost(year).TotalDkk(candidate.Certain))!.Value)]);
        return new ShiftValue
        {
            Shift = shift.Id,
            Name = shift.Name,
            Cars = shift.Cars,
            CarsRemoved = carsRemoved,
            Change = change,
            HoursSaved = baseline.Certain.CarHours - candidate.Certain.CarHours,
            CertainSavingDkk = certain,
            SavingDkk = saving,
            SimulatedSavingDkk = saving is null
                ? null
                : new MoneyEstimate(saving.Mean - certain!.Value, saving.Low - certain.Value, saving.High - certain.Value),
            MeanMinutes = Changed(figures, Mean),
            P90Minutes = Changed(figures, P90),
            UrgentP90Minutes = Changed(figures, UrgentP90),
            WithinTargetShare = Changed(figures, Within),
            LateVisits = Changed(figures, Late),
            Worst = Worst(figures),
            Kilometers = intervals.Of([.. YearNumbers.Select(year => (Meters(figures, year) - Meters(known, year)) / MetersPerKilometer)]),
            TakenBy = TakenBy(shift, figures),
            ToDaytime = YearNumbers.Average(year => Handed(figures.Region(year)) - Handed(known.Region(year))),
            VisitsBefore = YearNumbers.Average(year => known.VisitsOfShifts(year)[PlaceOf(shift)]),
        };
    }

    /// <summary>What two of them come to together, beyond each alone.</summary>
    /// <param name="first">The first shift, and the plan without it.</param>
    /// <param name="second">The second, likewise.</param>
    /// <param name="both">The plan without either.</param>
    public PairValue Of((Shift Shift, CandidateFigures Alone) first, (Shift Shift, CandidateFigures Alone) second, CandidateFigures both) => new(
        first.Shift.Id, first.Shift.Name, second.Shift.Id, second.Shift.Name,
        Changed(both, P90),
        Extra(first.Alone, second.Alone, both, P90),
        Extra(first.Alone, second.Alone, both, Late));

    private IEnumerable<int> YearNumbers => Enumerable.Range(0, known.Years);

    private static double Mean(CandidateFigures figures, int year) => figures.Region(year).MeanResponseSeconds / SecondsPerMinute;

    private static double P90(CandidateFigures figures, int year) => ResponseLimit.Known(figures.Quantiles(year).P90);

    private static double UrgentP90(CandidateFigures figures, int year) => ResponseLimit.Known(figures.UrgentP90(year));

    private static double Within(CandidateFigures figures, int year) => figures.Region(year).WithinTargetShare;

    private static double Late(CandidateFigures figures, int year)
    {
        var region = figures.Region(year);
        return region.Settled - region.WithinTarget;
    }

    private static long Handed(in GroupTally region) => region.HandedToDaytime + region.HeldForPractice;

    private static double Meters(CandidateFigures figures, int year)
    {
        var sum = 0L;
        foreach (var meters in figures.MetersOfShifts(year))
        {
            sum += meters;
        }

        return sum;
    }

    /// <summary>What calendar and contracts decide, whatever the visits; null where the plan has no price.</summary>
    private static decimal? CertainOf(CertainCost cost) => cost.ContractedDkk + cost.Other.TotalDkk;

    private List<double> Years(CandidateFigures figures, Func<CandidateFigures, int, double> of) =>
        [.. YearNumbers.Select(year => of(figures, year))];

    private Estimate Changed(CandidateFigures figures, Func<CandidateFigures, int, double> of) =>
        intervals.Of([.. YearNumbers.Select(year => of(figures, year) - of(known, year))]);

    private Estimate Extra(
        CandidateFigures first, CandidateFigures second, CandidateFigures both, Func<CandidateFigures, int, double> of) =>
        intervals.Of([.. YearNumbers.Select(year => of(both, year) - of(first, year) - of(second, year) + of(known, year))]);

    private WorstDistrict? Worst(CandidateFigures figures)
    {
        var changes = plan.Districts.Select((district, index) => new WorstDistrict(
                district.Id, district.Name,
                ofDistricts.Of([.. YearNumbers.Select(year =>
                    ResponseLimit.Known(figures.DistrictP90(year, index)) - ResponseLimit.Known(known.DistrictP90(year, index)))])))
            .Where(change => !double.IsNaN(change.P90Minutes.Mean))
            .ToList();
        return changes.Count == 0 ? null : changes.MaxBy(change => change.P90Minutes.Mean);
    }

    private List<TakenOver> TakenBy(Shift shift, CandidateFigures figures) =>
    [
        .. plan.Shifts.Where(other => other.Id != shift.Id)
            .Select(other => (Shift: other, Place: PlaceOf(other)))
            .Select(other => new TakenOver(
                other.Shift.Id, other.Shift.Name,
                YearNumbers.Average(year => (double)(figures.VisitsOfShifts(year)[other.Place] - known.VisitsOfShifts(year)[other.Place])),
                YearNumbers.Average(year => figures.MetersOfShifts(year)[other.Place] - known.MetersOfShifts(year)[other.Place])
                    / MetersPerKilometer))
            .Where(other => other.Visits >= FewestTakenOver)
            .OrderByDescending(other => other.Visits),
    ];

    private int PlaceOf(Shift shift) => baseline.PlaceOfShift[plan.Shifts.ToList().FindIndex(other => other.Id == shift.Id)];
}
