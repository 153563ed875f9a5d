using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Replaying;
using Korevagt.Reports;

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
        var (texts, format) = (ReplayTexts.For(language), ReportFormat.For(language));
        List<string> sentences = [];
        if (replay.Region is { } region)
        {
            sentences.Add(OfRegion(region, texts, format));
            sentences.Add(Where(replay.Districts, group => group.Name, texts, format) is { } where ? Sentence(where) : texts.DistrictsAgree);
            var hours = Where(replay.Hours.Where(hour => hour.Verdict != ReplayVerdict.TooFewVisits), group => Fill(texts.HourItem, group.Name), texts, format);
            sentences.Add(hours is null ? texts.HoursAgree : Fill(texts.ByHour, hours));
        }
        else
        {
            sentences.Add(Fill(texts.NothingToCompare, format.Minutes(replay.Simulated.Mean.Mean), format.Minutes(replay.Simulated.P90.Mean)));
        }

        sentences.Add(Drawn(replay, texts, format));
        if (replay.NotMade > 0)
        {
            sentences.Add(Fill(texts.NotMade, format.Count(replay.NotMade)));
        }

        if (replay.RejectedRows > 0)
        {
            sentences.Add(Fill(texts.Rejected, format.Number((double)replay.RejectedRows)));
        }

        if (replay.Region is not null)
        {
            sentences.Add(Bounds(texts, format));
        }

        return sentences;
    }

    private static string OfRegion(ReplayGroup region, ReplayTexts texts, ReportFormat format)
    {
        var verdict = region.Verdict;
        if (verdict == ReplayVerdict.TooFewVisits || region.BiasMinutes is not { } bias)
        {
            return Fill(texts.TooFewVisits, format.Number(region.Visits));
        }

        var sentence = verdict switch
        {
            ReplayVerdict.Agrees => texts.Agrees,
            ReplayVerdict.OtherSpread => texts.OtherSpread,
            ReplayVerdict.NotCertain => texts.NotCertain,
            _ => texts.Deviates,
        };
        return Fill(
            sentence, HowFar(bias, texts, format), IntervalOf(bias, format), format.Minutes(region.Simulated.P90.Mean), format.Minutes(region.Logged.P90),
            format.Percent(region.Simulated.WithinTarget.Mean), format.Percent(region.Logged.WithinTarget), format.Number(region.KolmogorovDistance, 2));
    }

    private static string HowFar(Estimate bias, ReplayTexts texts, ReportFormat format)
    {
        var minutes = format.Minutes(Math.Abs(bias.Mean));
        return minutes == format.Minutes(0) ? texts.Even : Fill(bias.Mean < 0 ? texts.TooFast : texts.TooSlow, minutes);
    }

    private static string IntervalOf(Estimate bias, ReportFormat format) =>
        (format.Language == Language.Da ? "95 %-interval " : "95% interval ") + format.SignedInterval(bias) + " min";

    /// <summary>The groups that do not agree, worst first, by what is wrong with them; null where all agree.</summary>
    private static string? Where(IEnumerable<ReplayGroup> groups, Func<ReplayGroup, string> name, ReplayTexts texts, ReportFormat format)
    {
        var byVerdict = groups.ToLookup(group => group.Verdict);
        var parts = new List<string>();
        Add(texts.FastIn, ReplayVerdict.TooFast);
        Add(texts.SlowIn, ReplayVerdict.TooSlow);
        Add(texts.SpreadIn, ReplayVerdict.OtherSpread);
        Add(texts.NotCertainIn, ReplayVerdict.NotCertain);
        Add(texts.TooFewIn, ReplayVerdict.TooFewVisits);
        return parts.Count == 0 ? null : string.Join("; ", parts);

        void Add(string sentence, ReplayVerdict verdict)
        {
            var ordered = byVerdict[verdict].OrderByDescending(group => Math.Abs(group.BiasMinutes?.Mean ?? 0)).ToList();
            if (ordered.Count == 0)
            {
                return;
            }

            var named = ordered.Take(MostNamed).Select(group => verdict == ReplayVerdict.TooFewVisits
                ? name(group)
                : $"{name(group)} ({format.SignedMinutes(group.BiasMinutes?.Mean)})");
            string[] rest = ordered.Count > MostNamed ? [Fill(texts.More, format.Number(ordered.Count - MostNamed))] : [];
            parts.Add(Fill(sentence, format.List([.. named, .. rest])));
        }
    }

    private static string Drawn(LogReplay replay, ReplayTexts texts, ReportFormat format) =>
        replay.PointsDrawn + replay.DelaysDrawn + replay.StaysDrawn == 0
            ? texts.NothingDrawn
            : Fill(
                texts.Drawn, format.Number(replay.PointsDrawn), format.Number(replay.DelaysDrawn), format.Number(replay.StaysDrawn),
                format.Number(replay.Replications));

    private static string Bounds(ReplayTexts texts, ReportFormat format) => Fill(
        texts.Bounds, format.Number(TrustBounds.MeanMinutes), format.Percent(TrustBounds.MeanShare, 0), format.Number(TrustBounds.P90Minutes),
        format.Percent(TrustBounds.P90Share, 0), format.Points(TrustBounds.WithinTarget).TrimStart('+'), format.Number(TrustBounds.Kolmogorov, 2),
        format.Number(TrustBounds.FewestVisits));

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private static string Fill(string text, params string[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
