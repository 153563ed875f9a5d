using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Fitting;

/// <summary>Fits a demand model to a visit log; <c>docs/demand.md</c> has the model in formulas.</summary>
public static class DemandFit
{
    private const int WeekdaysAndLevel = 7;

    /// <summary>
    /// The demand of a log for the areas of a plan. Faults: a log without visits, dates outside the known years, visits of
    /// areas that the plan has not or outside the log's dates, a fit that does not settle. What the log is too short to
    /// tell is left out and listed in <see cref="FittedDemand.NotEstimated"/>.
    /// </summary>
    public static Outcome<FittedDemandModel> Of(VisitLog log, Plan plan, DemandFitSettings? settings = null)
    {
        var chosen = settings ?? new DemandFitSettings();
        var planArea = log.Areas.Select(id => plan.Areas.ToList().FindIndex(area => area.Id == id)).ToArray();
        var faults = Check(log, plan, planArea, chosen.LogName);
        if (faults.Count > 0)
        {
            return faults;
        }

        var hourly = HourlyLog.Of(log, plan.Calendar, DutyDayBegins(plan), planArea, plan.Areas.Count);
        faults = CheckCounts(log, hourly, chosen.LogName);
        return faults.Count > 0 ? faults : Fit(log, hourly, plan, chosen);
    }

    /// <summary>Faults of when the visits came: outside the log's dates, or most of them on one day of a log of weeks.</summary>
    private static List<Fault> CheckCounts(VisitLog log, HourlyLog hourly, string name)
    {
        const int FewestVisits = 30;
        const int FewestDays = 8;
        if (hourly.Outside > 0)
        {
            return
            [
                new Fault(name, "", FitFaultTexts.OutsideDates(hourly.Outside), FitFaultTexts.VisitsWithin(log.From, log.To)),
            ];
        }

        var days = hourly.Duty.Select((hour, i) => (hour.DutyDate, Visits: hourly.Visits[i]))
            .GroupBy(hour => hour.DutyDate, (date, hours) => (Date: date, Visits: hours.Sum(hour => hour.Visits))).ToList();
        var busiest = days.MaxBy(day => day.Visits);
        return days.Count >= FewestDays && log.Visits.Count >= FewestVisits && busiest.Visits > log.Visits.Count / 2
            ?
            [
                new Fault(
                    name, "", FitFaultTexts.MostOnOneDay(busiest.Visits, log.Visits.Count, busiest.Date),
                    FitFaultTexts.SpreadOverDays),
            ]
            : [];
    }

    /// <summary>Where there is no daytime practice, a day is a date.</summary>
    private static int DutyDayBegins(Plan plan) => plan.DaytimeOpensHour ?? 0;

    private static List<Fault> Check(VisitLog log, Plan plan, int[] planArea, string name)
    {
        List<Fault> faults = [];
        if (log.From >= log.To || log.From.Year < DutyYear.EarliestYear || log.To.PlusDays(-1).Year > DutyYear.LatestYear)
        {
            faults.Add(
                new Fault(
                    name, "", FitFaultTexts.Covers(log.From, log.To),
                    FitFaultTexts.ADayOf(DutyYear.EarliestYear, DutyYear.LatestYear)));
        }

        if (log.Visits.Count == 0)
        {
            faults.Add(new Fault(name, "", FitFaultTexts.NoVisits, FitFaultTexts.AVisit));
        }

        if (plan.Areas.Count == 0)
        {
            faults.Add(new Fault(name, "", FitFaultTexts.NoAreas, FitFaultTexts.AnArea));
        }

        var used = new bool[log.Areas.Count];
        foreach (var visit in log.Visits)
        {
            used[visit.Area] = true;
        }

        faults.AddRange(Enumerable.Range(0, used.Length).Where(area => used[area] && planArea[area] < 0)
            .Select(area => new Fault(name, log.Areas[area], FitFaultTexts.OtherArea, FitFaultTexts.AnAreaOfThePlan)));
        return faults;
    }

    private static Outcome<FittedDemandModel> Fit(VisitLog log, HourlyLog hourly, Plan plan, DemandFitSettings settings)
    {
        var open = OpenHours.Of(hourly, plan, DutyDayBegins(plan), settings);
        var types = DayType.Of(hourly, open);
        var parts = EstimableParts.Of(hourly, settings);
        var lastYear = hourly.Clock[^1].Date.Year;
        var referenceYear = hourly.FirstYear + (lastYear - hourly.FirstYear + 1) / 2;
        var model = new TimeModel(types, referenceYear, parts.Estimated);
        var time = model.Fit(daysVary: false);
        var ofDays = WeekdaysAndLevel + parts.Estimated.Count(estimated => estimated);
        var days = types.Sum(type => type.Days);
        var dayTotals = DispersionTest.Of(
            types.SelectMany(
                (type, k) => type.DayTotals.Select(total => (total, time.DayMeans[k], Math.Min(1, ofDays / (double)days)))),
            ofDays, settings.DispersionLevel);
        if (dayTotals.Rejected)
        {
            time = model.Fit(daysVary: true);
        }

        if (!time.Settled || !Array.TrueForAll(time.Effects, double.IsFinite))
        {
            return new Fault(
                settings.LogName, "", FitFaultTexts.NotSettled(time.Rounds), FitFaultTexts.SpreadOverHoursAndDays);
        }

        var areaQuarters = TestAreaQuarters(hourly, settings.DispersionLevel);
        var areas = Shrink(hourly, plan, settings, areaQuarters);
        return new FittedDemandModel(
            new FittedDemand
            {
                From = log.From,
                To = log.To,
                Visits = log.Visits.Count,
                LogHash = settings.LogHash,
                DutyDayBegins = DutyDayBegins(plan),
                ReferenceYear = referenceYear,
                Areas = FittedAreas(plan, areas),
                HourEffects = [.. open.Select((isOpen, hour) => isOpen ? time.Effects[hour] : (double?)null)],
                MonthEffects = time.Effects[FittedEffects.FirstMonth..FittedEffects.FirstDayKind],
                DayKindEffects = time.Effects[FittedEffects.FirstDayKind..FittedEffects.Trend],
                TrendPerYear = time.Effects[FittedEffects.Trend],
                Covariance = Pack(time.Covariance, open),
                DayShape = time.DayShape,
                Dispersion = dayTotals.Dispersion,
                NotEstimated = parts.NotEstimated,
            },
            DiagnosticsOfFit.Of(hourly, plan, open, types, time, dayTotals, areaQuarters, areas));
    }

    private static IReadOnlyList<FittedArea> FittedAreas(Plan plan, ShrunkAreas areas)
    {
        var total = areas.Visits.Sum();
        return [.. plan.Areas.Select((area, index) => new FittedArea(area.Id, areas.Visits[index] / total, areas.Shapes[index]))];
    }

    private static double[] Pack(double[] covariance, bool[] open)
    {
        bool Free(int effect) => effect >= DutyHour.HoursOfWeek || open[effect];
        var packed = new double[FittedEffects.PackedCount];
        for (var i = 0; i < FittedEffects.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                packed[FittedEffects.Packed(i, j)] = Free(i) && Free(j) ? covariance[i * FittedEffects.Count + j] : 0;
            }
        }

        return packed;
    }

    private static DispersionTest TestAreaQuarters(HourlyLog hourly, double level)
    {
        var quarters = Enumerable.Range(0, hourly.Quarters)
            .Select(quarter => hourly.AreaQuarters.Sum(area => area[quarter])).ToArray();
        var total = quarters.Sum();
        // Shares a of an area and q of a quarter: a count's variance about its fitted mean is mean (1 - a) (1 - q).
        var cells = hourly.AreaQuarters.SelectMany((counts, area) => counts.Select((count, quarter) =>
        {
            var (ofArea, ofQuarter) = (hourly.AreaVisits[area] / total, quarters[quarter] / total);
            return (count, ofArea * ofQuarter * total, 1 - (1 - ofArea) * (1 - ofQuarter));
        }));
        return DispersionTest.Of(cells, hourly.AreaVisits.Count(visits => visits > 0)
            + quarters.Count(visits => visits > 0) - 1, level);
    }

    private static ShrunkAreas Shrink(HourlyLog hourly, Plan plan, DemandFitSettings settings, DispersionTest areaQuarters)
    {
        // An area without inhabitants can still have visits: it counts as half an inhabitant.
        const double FewestInhabitants = 0.5;
        var exponent = settings.AgeTiltExponent ?? (plan.Demand as AssembledDemand)?.AgeTiltExponent ?? 0;
        var oldAge = plan.Municipalities.ToDictionary(
            municipality => municipality.Code, municipality => municipality.OldAgeIndex);
        var weights = plan.Areas
            .Select(area => Math.Max(area.Population, FewestInhabitants)
                * (area.Municipality is { } code ? Math.Pow(oldAge[code], exponent) : 1)).ToArray();
        var perWeight = hourly.AreaVisits.Sum() / weights.Sum();
        var districts = plan.Districts.Select(district => district.Id).ToList();
        return AreaShrinkage.Of(
            hourly.AreaVisits,
            Array.ConvertAll(weights, weight => weight * perWeight),
            [.. plan.Areas.Select(area => districts.IndexOf(area.District))],
            districts.Count,
            areaQuarters.Rejected ? areaQuarters.Dispersion : 1);
    }
}
