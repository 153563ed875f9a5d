using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>
/// The seconds of one car under a contract, sorted by price band and by ordinary or special day. Whole seconds are added
/// up and priced once, so no rounding hides in the sum.
/// </summary>
internal sealed class BandedSeconds
{
    private readonly Contract contract;
    private readonly DutyYear year;
    private readonly LocalTime[] boundaries;
    private readonly long[] ordinarySeconds;
    private readonly long[] specialSeconds;
    private readonly List<Instant> cuts = [];

    public BandedSeconds(Contract contract, DutyYear year)
    {
        this.contract = contract;
        this.year = year;
        boundaries =
        [
            .. contract.HourlyPrices.SelectMany(band => new[] { band.Hours.From, band.Hours.To })
                .Append(LocalTime.Midnight).Distinct(),
        ];
        ordinarySeconds = new long[contract.HourlyPrices.Count];
        specialSeconds = new long[contract.HourlyPrices.Count];
    }

    /// <summary>Adds a stretch of the year.</summary>
    public void Add(SecondRange range)
    {
        if (range.Length == 0)
        {
            return;
        }

        CutWherePriceMayChange(year.Start + Duration.FromSeconds(range.From), year.Start + Duration.FromSeconds(range.To));
        for (var i = 1; i < cuts.Count; i++)
        {
            var local = cuts[i - 1].InZone(DutyCalendar.Zone).LocalDateTime;
            var seconds = IsSpecial(local.Date) ? specialSeconds : ordinarySeconds;
            seconds[BandOf(local)] += (long)(cuts[i] - cuts[i - 1]).TotalSeconds;
        }
    }

    /// <summary>The price of all seconds added, in kroner.</summary>
    public decimal PriceDkk()
    {
        var dkkSeconds = 0m;
        for (var i = 0; i < contract.HourlyPrices.Count; i++)
        {
            dkkSeconds += contract.HourlyPrices[i].DkkPerHour
                * (ordinarySeconds[i] + specialSeconds[i] * contract.SpecialDayFactor);
        }

        return dkkSeconds / NodaConstants.SecondsPerHour;
    }

    /// <summary>
    /// Between two cuts the local clock runs on without reaching midnight, the edge of a band or a clock change, so one
    /// price holds throughout.
    /// </summary>
    private void CutWherePriceMayChange(Instant start, Instant end)
    {
        cuts.Clear();
        cuts.Add(start);
        cuts.Add(end);
        var lastDate = end.InZone(DutyCalendar.Zone).Date;
        for (var date = start.InZone(DutyCalendar.Zone).Date; date <= lastDate; date = date.PlusDays(1))
        {
            foreach (var time in boundaries)
            {
                CutAt(date.At(time), start, end);
            }
        }

        var interval = DutyCalendar.Zone.GetZoneInterval(start);
        if (interval.HasEnd && interval.End < end)
        {
            cuts.Add(interval.End);
        }

        cuts.Sort();
    }

    // A local time that October repeats is a cut both times; one that March skips lies at the clock change, a cut anyway.
    private void CutAt(LocalDateTime local, Instant start, Instant end)
    {
        var mapping = DutyCalendar.Zone.MapLocal(local);
        if (mapping.Count == 0)
        {
            return;
        }

        var (first, last) = (mapping.First().ToInstant(), mapping.Last().ToInstant());
        if (first > start && first < end)
        {
            cuts.Add(first);
        }

        if (last != first && last > start && last < end)
        {
            cuts.Add(last);
        }
    }

    private int BandOf(LocalDateTime local)
    {
        for (var i = 0; i < contract.HourlyPrices.Count; i++)
        {
            if (contract.HourlyPrices[i].Hours.Contains(year.Calendar, local.Date, local.TimeOfDay))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"No price band of contract {contract.Id} holds {local}.");
    }

    private bool IsSpecial(LocalDate date) => contract.SpecialDays.Contains(new AnnualDate(date.Month, date.Day));
}
