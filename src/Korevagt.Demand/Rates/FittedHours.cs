using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Rates;

/// <summary>The real hours of a year as a fitted demand sees them: which effects hold in each.</summary>
internal sealed class FittedHours
{
    private readonly FittedDemand demand;
    private readonly double yearsOfTrend;

    /// <summary>Lays out a year.</summary>
    /// <param name="demand">The fitted demand.</param>
    /// <param name="year">The year.</param>
    /// <param name="yearsOfTrend">
    /// How many years of the trend count, from the reference year on; null for the years that pass.
    /// </param>
    public FittedHours(FittedDemand demand, DutyYear year, double? yearsOfTrend = null)
    {
        this.demand = demand;
        Year = year;
        Duty = DutyHour.OfYear(year, demand.DutyDayBegins);
        this.yearsOfTrend = yearsOfTrend ?? year.Year - demand.ReferenceYear;
        Effects =
        [
            .. demand.HourEffects.Select(effect => effect ?? 0), .. demand.MonthEffects, .. demand.DayKindEffects,
            demand.TrendPerYear,
        ];
    }

    public DutyYear Year { get; }

    public DutyHour[] Duty { get; }

    /// <summary>The fitted effects in the order of <see cref="FittedEffects"/>.</summary>
    public double[] Effects { get; }

    public bool IsOpen(int hour) => demand.HourEffects[Duty[hour].WeekHour] is not null;

    /// <summary>The effects that hold in an hour with their multiples: hour of the week, month, kind of day, trend.</summary>
    public Terms TermsOf(int hour) => new(
        Duty[hour].WeekHour,
        FittedEffects.FirstMonth + Year.Hours[hour].Date.Month - 1,
        FittedEffects.FirstDayKind + (int)Duty[hour].Kind,
        yearsOfTrend);

    /// <summary>Visits of the region in each hour under given effects; 0 where it is closed.</summary>
    public double[] Visits(double[] effects)
    {
        var visits = new double[Duty.Length];
        for (var hour = 0; hour < visits.Length; hour++)
        {
            if (IsOpen(hour))
            {
                var terms = TermsOf(hour);
                visits[hour] = Math.Exp(effects[terms.WeekHour] + effects[terms.Month]
                    + effects[terms.Kind] + terms.Trend * effects[FittedEffects.Trend]);
            }
        }

        return visits;
    }

    /// <summary>The place of each of a plan's areas among the fitted ones.</summary>
    /// <exception cref="ArgumentException">An area was not fitted; a checked plan has none such.</exception>
    public static int[] PlacesOf(FittedDemand demand, Domain.Plans.Plan plan)
    {
        var places = demand.Areas.Select((area, index) => (area.Area, index)).ToDictionary(pair => pair.Area, pair => pair.index);
        return
        [
            .. plan.Areas.Select(area => places.TryGetValue(area.Id, out var place)
                ? place
                : throw new ArgumentException($"The fitted demand has no area {area.Id}.", nameof(plan))),
        ];
    }

    /// <summary>Places of an hour's effects, and the multiple of the trend.</summary>
    public readonly record struct Terms(int WeekHour, int Month, int Kind, double Trend);
}
