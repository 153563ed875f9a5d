using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Replaying;

/// <summary>Says in words whether the simulation can be trusted, and where not.</summary>
public static class ReplayAnswer
{
    private const int MostNamed = 8;

    /// <summary>The sentences: the region, where not, which hours not, what was drawn, and the bounds.</summary>
    /// <param name="replay">The replay.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<string> For(LogReplay replay, Language language)
    {
        var format = ReportFormat.For(language);
        List<string> sentences = [];
        if (replay.Region is { } region)
        {
            sentences.Add(OfRegion(region, format));
            sentences.Add(Where(replay.Districts, group => group.Name, format) is { } where
                ? Sentence(where)
                : format.Say(ReplayTexts.DistrictsAgree));
            var hours = Where(
                replay.Hours.Where(hour => hour.Verdict != ReplayVerdict.TooFewVisits),
                group => format.Say(ReplayTexts.HourItem(group.Name)), format);
            sentences.Add(format.Say(hours is null ? ReplayTexts.HoursAgree : ReplayTexts.ByHour(hours)));
        }
        else
        {
            sentences.Add(format.Say(ReplayTexts.NothingToCompare(
                format.Minutes(replay.Simulated.Mean.Mean), format.Minutes(replay.Simulated.P90.Mean))));
        }

        sentences.Add(Drawn(replay, format));
        if (replay.NotMade > 0)
        {
            sentences.Add(format.Say(ReplayTexts.NotMade(format.Count(replay.NotMade))));
        }

        if (replay.RejectedRows > 0)
        {
            sentences.Add(format.Say(ReplayTexts.Rejected(format.Number((double)replay.RejectedRows))));
        }

        if (replay.Region is not null)
        {
            sentences.Add(Bounds(format));
        }

        return sentences;
    }

    private static string OfRegion(ReplayGroup region, ReportFormat format)
    {
        var verdict = region.Verdict;
        if (verdict == ReplayVerdict.TooFewVisits || region.BiasMinutes is not { } bias)
        {
            return format.Say(ReplayTexts.TooFewVisits(format.Number(region.Visits)));
        }

        var (howFar, interval) = (HowFar(bias, format), format.Say(ReplayTexts.Interval(format.SignedMinutes(bias).Interval)));
        var (simulated, logged) = (format.Minutes(region.Simulated.P90.Mean), format.Minutes(region.Logged.P90));
        return format.Say(verdict switch
        {
            ReplayVerdict.Agrees => ReplayTexts.Agrees(howFar, interval, simulated, logged),
            ReplayVerdict.OtherSpread => ReplayTexts.OtherSpread(
                howFar, interval, simulated, logged, format.Percent(region.Simulated.WithinTarget.Mean),
                format.Percent(region.Logged.WithinTarget), format.Number(region.KolmogorovDistance, 2)),
            ReplayVerdict.NotCertain => ReplayTexts.NotCertain(howFar, interval),
            _ => ReplayTexts.Deviates(howFar, interval, simulated, logged),
        });
    }

    private static string HowFar(Estimate bias, ReportFormat format)
    {
        var minutes = format.Minutes(Math.Abs(bias.Mean));
        return format.Say(minutes == format.Minutes(0) ? ReplayTexts.Even
            : bias.Mean < 0 ? ReplayTexts.TooFast(minutes)
            : ReplayTexts.TooSlow(minutes));
    }

    /// <summary>The groups that do not agree, worst first, by what is wrong with them; null where all agree.</summary>
    private static string? Where(IEnumerable<ReplayGroup> groups, Func<ReplayGroup, string> name, ReportFormat format)
    {
        var byVerdict = groups.ToLookup(group => group.Verdict);
        var parts = new List<string>();
        Add(ReplayTexts.FastIn, ReplayVerdict.TooFast);
        Add(ReplayTexts.SlowIn, ReplayVerdict.TooSlow);
        Add(ReplayTexts.SpreadIn, ReplayVerdict.OtherSpread);
        Add(ReplayTexts.NotCertainIn, ReplayVerdict.NotCertain);
        Add(ReplayTexts.TooFewIn, ReplayVerdict.TooFewVisits);
        return parts.Count == 0 ? null : string.Join("; ", parts);

        void Add(Func<string, Text> sentence, ReplayVerdict verdict)
        {
            var ordered = byVerdict[verdict].OrderByDescending(group => Math.Abs(group.BiasMinutes?.Mean ?? 0)).ToList();
            if (ordered.Count == 0)
            {
                return;
            }

            var named = ordered.Take(MostNamed).Select(group => verdict == ReplayVerdict.TooFewVisits
                ? name(group)
                : $"{name(group)} ({format.SignedMinutes(group.BiasMinutes?.Mean)})");
            string[] rest = ordered.Count > MostNamed
                ? [format.Say(ReplayTexts.More(format.Number(ordered.Count - MostNamed)))]
                : [];
            parts.Add(format.Say(sentence(format.List([.. named, .. rest]))));
        }
    }

    private static string Drawn(LogReplay replay, ReportFormat format) =>
        format.Say(replay.PointsDrawn + replay.DelaysDrawn + replay.StaysDrawn == 0
            ? ReplayTexts.NothingDrawn
            : ReplayTexts.Drawn(
                format.Number(replay.PointsDrawn), format.Number(replay.DelaysDrawn), format.Number(replay.StaysDrawn),
                format.Number(replay.Replications)));

    private static string Bounds(ReportFormat format) => format.Say(ReplayTexts.Bounds(
        format.Number(TrustBounds.MeanMinutes), format.Percent(TrustBounds.MeanShare, 0), format.Number(TrustBounds.P90Minutes),
        format.Percent(TrustBounds.P90Share, 0), format.Points(TrustBounds.WithinTarget).TrimStart('+'),
        format.Number(TrustBounds.Kolmogorov, 2), format.Number(TrustBounds.FewestVisits)));

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
