using Korevagt.Domain.Time;
using Korevagt.Files.Nights;
using NodaTime;
using NodaTime.TimeZones;

namespace Korevagt.Nights;

/// <summary>
/// When a night is due. Occurrences lie on the line of the local clock of Europe/Copenhagen, so that a clock change neither
/// loses nor doubles one: where the clock skips a time, it is due at the moment at which the clock has passed it; where a
/// time comes twice, the first counts. Nights missed while nothing ran are caught up once, by the newest of them.
/// </summary>
/// <param name="cron">When nights recur.</param>
public sealed class NightSchedule(CronExpression cron)
{
    private static readonly ZoneLocalMappingResolver FirstAfter =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    // The local clock is put back by at most so much: an occurrence further ahead cannot have come before.
    private static readonly Period MostPutBack = Period.FromHours(3);

    /// <summary>When nights recur.</summary>
    public CronExpression Cron => cron;

    /// <summary>The moment from which a night is due.</summary>
    public static Instant MomentOf(Night night) => DutyCalendar.Zone.ResolveLocal(night.Local, FirstAfter).ToInstant();

    /// <summary>
    /// What is due. Nothing is due twice, whatever the machine's clock does: a night at or before
    /// <paramref name="handledUpTo"/> never comes again.
    /// </summary>
    /// <param name="handledUpTo">The last night remembered; null at the very first start, which runs nothing for the past.</param>
    /// <param name="now">The time.</param>
    public DueNights Due(Night? handledUpTo, Instant now)
    {
        var newest = Newest(now);
        if (handledUpTo is not { } handled)
        {
            return new DueNights(null, [], newest);
        }

        if (newest <= handled)
        {
            return new DueNights(null, [], handled);
        }

        List<Night> missed = [];
        for (var night = Before(newest); night > handled; night = Before(night))
        {
            missed.Add(night);
        }

        missed.Reverse();
        return new DueNights(newest, missed, newest);
    }

    /// <summary>The first night that is due after a moment.</summary>
    public Night Next(Instant now)
    {
        var night = new Night(cron.After(Newest(now).Local));
        while (MomentOf(night) <= now)
        {
            night = new Night(cron.After(night.Local));
        }

        return night;
    }

    /// <summary>The newest night whose moment has come.</summary>
    private Night Newest(Instant now)
    {
        var night = new Night(cron.AtOrBefore(now.InZone(DutyCalendar.Zone).LocalDateTime.Plus(MostPutBack)));
        while (MomentOf(night) > now)
        {
            night = Before(night);
        }

        return night;
    }

    private Night Before(Night night) => new(cron.AtOrBefore(night.Local.Minus(Period.FromMinutes(1))));
}
