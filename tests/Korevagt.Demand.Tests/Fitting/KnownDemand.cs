using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using MathNet.Numerics.Distributions;
using NodaTime;

namespace Korevagt.Demand.Tests.Fitting;

/// <summary>
/// A demand that is known because the test makes it: a smooth curve over the week that is no spline, months, kinds of day
/// and a trend; areas that vary about their districts as gamma variables.
/// </summary>
internal sealed class KnownDemand
{
    private readonly double[] weights;
    private readonly double[] months;
    private readonly double visitsPerYear;
    private readonly ulong seed;

    /// <summary>Makes a demand.</summary>
    /// <param name="seed">Seed of all that is drawn.</param>
    /// <param name="areas">Number of areas, spread over eight districts.</param>
    /// <param name="visitsPerYear">Visits in 2012.</param>
    /// <param name="areaShape">Shape of the areas' gamma factors.</param>
    public KnownDemand(ulong seed, int areas = 120, double visitsPerYear = 65_000, double areaShape = 16)
    {
        (this.seed, this.visitsPerYear) = (seed, visitsPerYear);
        var random = RandomStream.For(seed, 0, 0, RandomPurpose.Arrival);
        var districtLevels = Enumerable.Range(0, Districts).Select(_ => Math.Exp(0.2 * random.NextNormal())).ToArray();
        var populations = Enumerable.Range(0, areas).Select(_ => (int)(8_000 * Math.Exp(random.NextNormal()))).ToArray();
        Plan = TestPlans.Region() with
        {
            Districts = [.. Enumerable.Range(0, Districts).Select(d => new District($"d{d}", $"D{d}"))],
            Areas = [.. populations.Select((population, a) => new Area
            {
                Id = $"a{a}", Name = $"A{a}", Municipality = "0001", District = $"d{a % Districts}",
                Center = new GeoPoint(56, 9), RadiusKilometers = 5, Population = population,
            })],
        };
        var drawn = populations.Select((population, a) => population * districtLevels[a % Districts]
            * Gamma.InvCDF(areaShape, areaShape, random.NextUniform())).ToArray();
        weights = Array.ConvertAll(drawn, weight => weight / drawn.Sum());
        months =
        [
            .. Enumerable.Range(0, 12)
                .Select(month => 0.15 * Math.Cos(2 * Math.PI * (month - 1) / 12) + 0.04 * random.NextNormal()),
        ];
    }

    private const int Districts = 8;
    // Visits of a year before scaling.
    private const double UnscaledYear = 15_030;

    public Plan Plan { get; }

    /// <summary>Factor of one area's true rates.</summary>
    public (int Area, double Factor) Changed { get; init; } = (0, 1);

    /// <summary>Shape of the factor that all hours of a day share; null where days vary by chance only.</summary>
    public double? DayShape { get; init; }

    /// <summary>
    /// The region's true rate by hour of the week on an ordinary day, on the logarithmic scale, before scaling.
    /// </summary>
    public static double WeekCurve(int hour)
    {
        double Bump(double at, double width)
        {
            var away = Math.Abs(hour - at);
            away = Math.Min(away, DutyHour.HoursOfWeek - away) / width;
            return Math.Exp(-away * away / 2);
        }

        return 0.9 * Math.Cos(2 * Math.PI * (hour % 24 - 17) / 24) + 0.5 * Math.Cos(4 * Math.PI * (hour % 24 - 18) / 24)
            + 0.8 * Bump(133, 12) + 0.7 * Bump(157, 11) + 0.25 * Bump(112, 6);
    }

    /// <summary>The true rates of a year.</summary>
    public VisitRates Rates(int year) => Rates(year, dayShape: null);

    private VisitRates Rates(int year, double? dayShape)
    {
        var laidOut = new DutyYear(year, Plan.Calendar);
        var duty = DutyHour.OfYear(laidOut, 8);
        var hourly = duty.Select((hour, i) => IsClosed(hour.WeekHour) ? 0 : Math.Exp(
            WeekCurve(hour.WeekHour) + months[laidOut.Hours[i].Date.Month - 1] - 0.03 * (year - 2012)
            + hour.Kind switch
            {
                DayKind.PublicHoliday => 0.18,
                DayKind.DayBefore => 0.1,
                DayKind.DayAfter => -0.06,
                _ => 0,
            })).ToArray();
        var scale = visitsPerYear / UnscaledYear;
        if (dayShape is { } shape)
        {
            var random = RandomStream.For(seed, year, 0, RandomPurpose.AddedVisit);
            var days = duty.Select(hour => hour.DutyDate)
                .Distinct().ToDictionary(date => date, _ => Gamma.InvCDF(shape, shape, random.NextUniform()));
            hourly = [.. hourly.Select((rate, i) => rate * days[duty[i].DutyDate])];
        }

        return new VisitRates(laidOut, [.. weights.Select((weight, area) => Array.ConvertAll(
            hourly, rate => rate * scale * weight * (area == Changed.Area ? Changed.Factor : 1)))]);
    }

    /// <summary>A log drawn from the true rates.</summary>
    public VisitLog Log(int firstYear, int years)
    {
        List<LoggedVisit> logged = [];
        for (var year = firstYear; year < firstYear + years; year++)
        {
            var rates = Rates(year, DayShape);
            var visits = new VisitList();
            new VisitSampler(new VisitProcess(Plan, rates, seed)).Draw(year, visits);
            for (var i = 0; i < visits.Count; i++)
            {
                logged.Add(
                    new LoggedVisit(rates.Year.Start
                        + Duration.FromSeconds(visits.OrderedSecond[i]), visits.Area[i], visits.Urgency[i]));
            }
        }

        return new VisitLog
        {
            Visits = logged,
            From = new LocalDate(firstYear, 1, 1),
            To = new LocalDate(firstYear + years, 1, 1),
            Areas = [.. Plan.Areas.Select(area => area.Id)],
            Urgencies = [.. Plan.Urgencies.Select(urgency => urgency.Id)],
        };
    }

    /// <summary>Monday to Friday 08-16 by the week of duty.</summary>
    private static bool IsClosed(int weekHour) => weekHour < 120 && weekHour % 24 is >= 8 and < 16;
}
