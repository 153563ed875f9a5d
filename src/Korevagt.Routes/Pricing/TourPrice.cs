using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Routes.Pricing;

/// <summary>
/// What a contract pays for a tour: its hours from leaving the start to reaching the end, each at the price of the band and the day of
/// its local hour as <c>Korevagt.Economics</c> prices duties, its kilometres, and one start.
/// </summary>
/// <param name="Lines">The hours by band, the start and the kilometres; lines of nothing are left out.</param>
public sealed record TourPrice(IReadOnlyList<TourPriceLine> Lines)
{
    private const int MetersPerKilometer = 1000;

    /// <summary>All lines, kroner rounded to the øre.</summary>
    public decimal Dkk => decimal.Round(Lines.Sum(line => line.Dkk), 2, MidpointRounding.AwayFromZero);

    /// <summary>Prices a tour.</summary>
    /// <param name="contract">The contract; its bands hold the hours of the tour.</param>
    /// <param name="calendar">Which dates are working days.</param>
    /// <param name="date">The local date whose midnight is second 0.</param>
    /// <param name="from">Second at which the tour leaves its start.</param>
    /// <param name="to">Second at which it reaches its end.</param>
    /// <param name="meters">Metres driven.</param>
    /// <exception cref="InvalidOperationException">No band holds an hour; a judged file has none such.</exception>
    public static TourPrice Of(Contract contract, DutyCalendar calendar, LocalDate date, long from, long to, long meters)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var seconds = new SortedDictionary<(int Band, bool IsSpecial), long>();
        foreach (var (start, length) in Stretches(contract, date, from, to))
        {
            var band = BandOf(contract, calendar, start)
                ?? throw new InvalidOperationException($"No price band of contract {contract.Id} holds {start}.");
            var key = (band, contract.SpecialDays.Contains(new AnnualDate(start.Month, start.Day)));
            seconds[key] = seconds.GetValueOrDefault(key) + length;
        }

        List<TourPriceLine> lines =
        [
            .. seconds.Select(found => new TourPriceLine(
                TourPriceKind.Hours, Hours(contract.HourlyPrices[found.Key.Band]), found.Key.IsSpecial, found.Value / (decimal)NodaConstants.SecondsPerHour,
                contract.HourlyPrices[found.Key.Band].DkkPerHour * (found.Key.IsSpecial ? contract.SpecialDayFactor : 1))),
            new(TourPriceKind.Start, null, false, 1, contract.DkkPerShiftStart),
            new(TourPriceKind.Kilometers, null, false, meters / (decimal)MetersPerKilometer, contract.DkkPerKilometer),
        ];
        return new TourPrice([.. lines.Where(line => line.Dkk != 0)]);
    }

    /// <summary>The mean price of an hour between two moments, by which a search weighs hours.</summary>
    public static decimal MeanDkkPerHour(Contract contract, DutyCalendar calendar, LocalDate date, long from, long to)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var end = Math.Max(to, from + 1);
        var hours = Of(contract with { DkkPerShiftStart = 0, DkkPerKilometer = 0 }, calendar, date, from, end, 0);
        return hours.Lines.Sum(line => line.Dkk) * NodaConstants.SecondsPerHour / (end - from);
    }

    /// <summary>The first local time between two moments at which a contract has no price; null where it has one throughout.</summary>
    public static LocalDateTime? HourWithoutPrice(Contract contract, DutyCalendar calendar, LocalDate date, long from, long to)
    {
        ArgumentNullException.ThrowIfNull(contract);
        foreach (var (start, _) in Stretches(contract, date, from, to))
        {
            if (BandOf(contract, calendar, start) is null)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>The moment that is so many seconds after a date's local midnight.</summary>
    public static Instant MomentOf(LocalDate date, long second) =>
        DutyCalendar.Zone.AtStartOfDay(date).ToInstant() + Duration.FromSeconds(second);

    private static string Hours(PriceBand band) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{band.Hours.From:HH:mm}-{band.Hours.To:HH:mm}");

    private static int? BandOf(Contract contract, DutyCalendar calendar, LocalDateTime local)
    {
        for (var i = 0; i < contract.HourlyPrices.Count; i++)
        {
            if (contract.HourlyPrices[i].Hours.Contains(calendar, local.Date, local.TimeOfDay))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Stretches in which the local clock runs on without reaching midnight, the edge of a band or a clock change.</summary>
    private static IEnumerable<(LocalDateTime Start, long Seconds)> Stretches(Contract contract, LocalDate date, long from, long to)
    {
        List<LocalTime> edges = [.. contract.HourlyPrices.SelectMany(band => new[] { band.Hours.From, band.Hours.To }).Append(LocalTime.Midnight).Distinct()];
        var (at, end) = (MomentOf(date, from), MomentOf(date, to));
        while (at < end)
        {
            var local = at.InZone(DutyCalendar.Zone);
            var change = local.GetZoneInterval();
            var next = change.HasEnd && change.End < end ? change.End : end;
            foreach (var edge in edges)
            {
                var day = edge > local.TimeOfDay ? local.Date : local.Date.PlusDays(1);
                var reached = at + (day.At(edge) - local.LocalDateTime).ToDuration();
                next = reached < next ? reached : next;
            }

            yield return (local.LocalDateTime, (long)(next - at).TotalSeconds);
            at = next;
        }
    }
}

/// <summary>What a line of a tour's price is for.</summary>
public enum TourPriceKind
{
    /// <summary>Hours of a band.</summary>
    Hours,

    /// <summary>The tour as such.</summary>
    Start,

    /// <summary>Kilometres.</summary>
    Kilometers,

    /// <summary>Hours of driving, where no contract holds.</summary>
    DrivingHours,

    /// <summary>Hours of work, where no contract holds.</summary>
    TaskHours,

    /// <summary>Hours that work begins after its window.</summary>
    LateHours,

    /// <summary>The costs of the file's own table.</summary>
    TableCosts,
}

/// <summary>A line of a tour's price.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Hours">The hours of the band as <c>16:00-23:00</c>; null where the line is of none.</param>
/// <param name="IsSpecialDay">Whether the hours are of a day with supplement.</param>
/// <param name="Units">How many.</param>
/// <param name="DkkPerUnit">Kroner for one, the supplement included.</param>
public sealed record TourPriceLine(TourPriceKind Kind, string? Hours, bool IsSpecialDay, decimal Units, decimal DkkPerUnit)
{
    /// <summary>Kroner.</summary>
    public decimal Dkk => Units * DkkPerUnit;
}
