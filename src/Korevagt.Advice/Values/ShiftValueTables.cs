using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Values;

/// <summary>What shifts are worth, in sentences and tables.</summary>
public sealed class ShiftValueTables
{
    private const int MostNamed = 3;
    private const int MostPairs = 20;
    private const decimal Thousand = 1000;

    // A blank at which no line is broken.
    private const char Glue = '\u00A0';
    private const decimal RoundedTo = 100;

    private readonly ShiftValues values;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    public ShiftValueTables(ShiftValues values, Language language)
    {
        (this.values, format) = (values, ReportFormat.For(language));
        Sentences = [.. Said()];
        All = [ByRank(), WhoWaits(), WhereVisitsGo(), .. values.Pairs is { } pairs ? new[] { OfPairs(pairs) } : []];
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables, the most telling first.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(ShiftValueTexts.Title),
        format.Say(ShiftValueTexts.Lead(values.Plan, format.Say(ShiftValueTexts.Today(
            format.Within(values.Baseline.P90Minutes.Mean), format.Count(values.Baseline.LateVisits.Mean))))),
        values.Plan, Sentences, ShiftValueChart.Render(values.Values, NameOf, format), All, format.Language);

    private IEnumerable<string> Said()
    {
        var count = format.Number(values.Values.Count);
        var (first, last) = (values.Values[0], values.Values[^1]);
        yield return format.Say(ShiftValueTexts.Cheapest(count, NameOf(first), Saving(first), format.SignedMinutes(first.P90Minutes).Both));
        if (values.Values.Count > 1)
        {
            yield return format.Say(ShiftValueTexts.Dearest(NameOf(last), Saving(last), format.SignedMinutes(last.P90Minutes).Both));
        }

        if (values.Pairs is { Count: > 0 } pairs)
        {
            var sure = pairs.FirstOrDefault(pair => pair.ExtraP90Minutes is { Low: > 0 } or { High: < 0 });
            yield return format.Say(sure is null
                ? ShiftValueTexts.NoSurePair(format.Number(pairs.Count))
                : ShiftValueTexts.StrongestPair(
                    sure.FirstName, sure.SecondName, format.SignedMinutes(sure.ExtraP90Minutes).Both));
        }

        if (first.SavingDkk is null)
        {
            yield return format.Say(ShiftValueTexts.NoPrice);
        }

        foreach (var irremovable in values.NotPossible)
        {
            yield return format.Say(ShiftValueTexts.CannotGo(irremovable.Name, format.Say(irremovable.Reason)));
        }

        yield return format.Say(ShiftValueTexts.Intervals(count, format.Number(values.Provenance.Replications)));
    }

    private PlainTable ByRank() => new(
        format.Say(ShiftValueTexts.ByRank), format.Say(ShiftValueTexts.ByRankNote),
        format.Say(
            ShiftValueTexts.Shift, ShiftValueTexts.Saved, ShiftValueTexts.P90, ShiftValueTexts.Late, ShiftValueTexts.PerMinute),
        [
            .. values.Values.Select(value => (string[])
            [
                $"{value.Rank}. {NameOf(value)}",
                value.SavingDkk is { } saving ? format.Number(saving.Mean / Thousand) : ReportFormat.None,
                PlusMinus(value.P90Minutes, 2), PlusMinus(value.LateVisits, 0), PerMinute(value),
            ]),
        ]);

    private PlainTable WhoWaits() => new(
        format.Say(ShiftValueTexts.WhoWaits), format.Say(ShiftValueTexts.WhoWaitsNote),
        format.Say(
            ShiftValueTexts.Shift, ShiftValueTexts.Worst, ShiftValueTexts.Mean, ShiftValueTexts.UrgentP90, ShiftValueTexts.Within),
        [
            .. values.Values.Select(value => (string[])
            [
                $"{value.Rank}. {NameOf(value)}",
                value.Worst is { } worst ? $"{worst.Name} {PlusMinus(worst.P90Minutes, 1)}" : ReportFormat.None,
                PlusMinus(value.MeanMinutes, 2), PlusMinus(value.UrgentP90Minutes, 2), PlusMinus(value.WithinTargetShare, 2, 100),
            ]),
        ])
    {
        WordColumns = 2,
    };

    private PlainTable WhereVisitsGo() => new(
        format.Say(ShiftValueTexts.WhereVisitsGo), format.Say(ShiftValueTexts.WhereVisitsGoNote),
        format.Say(
            ShiftValueTexts.Shift, ShiftValueTexts.TakenBy, ShiftValueTexts.Before, ShiftValueTexts.ToDaytime,
            ShiftValueTexts.Kilometers),
        [
            .. values.Values.Select(value => (string[])
            [
                $"{value.Rank}. {NameOf(value)}",
                value.TakenBy.Count == 0
                    ? format.Say(ShiftValueTexts.Nobody)
                    : string.Join(", ", value.TakenBy.Take(MostNamed).Select(taken =>
                        format.Say(ShiftValueTexts.TakenItem(taken.Name, format.Count(taken.Visits))))),
                format.Count(value.VisitsBefore), format.Signed(value.ToDaytime, 0), format.Signed(value.Kilometers.Mean, 0),
            ]),
        ])
    {
        WordColumns = 2,
    };

    private PlainTable OfPairs(IReadOnlyList<PairValue> pairs) => new(
        format.Say(ShiftValueTexts.Pairs), format.Say(ShiftValueTexts.PairsNote),
        format.Say(ShiftValueTexts.Shift, ShiftValueTexts.Shift, ShiftValueTexts.Both, ShiftValueTexts.Extra, ShiftValueTexts.ExtraLate),
        [
            .. pairs.Take(MostPairs).Select(pair => (string[])
            [
                pair.FirstName, pair.SecondName, PlusMinus(pair.P90Minutes, 2), PlusMinus(pair.ExtraP90Minutes, 2),
                PlusMinus(pair.ExtraLateVisits, 0),
            ]),
        ])
    {
        WordColumns = 2,
    };

    private string NameOf(ShiftValue value) => format.Say(ShiftValueTexts.NameOf(value.Name, value.Cars, value.CarsRemoved));

    private string Saving(ShiftValue value) => value.SavingDkk is { } saving
        ? format.Amount(saving.Mean)
        : format.Say(ShiftValueTexts.CarHours(format.Number(value.HoursSaved)));

    private string PerMinute(ShiftValue value) => value.LeastDkkPerP90Minute is { } dkk ? format.Number(decimal.Round(dkk / RoundedTo) * RoundedTo)
        : value.SavingDkk is null ? ReportFormat.None
        : format.Say(ShiftValueTexts.NoRise);

    /// <summary>+1,2 ± 0,3, on one line.</summary>
    private string PlusMinus(Estimate change, int decimals, double unit = 1) => double.IsNaN(change.Mean)
        ? ReportFormat.None
        : $"{format.Signed(change.Mean * unit, decimals)}{Glue}±{Glue}{format.Number((change.High - change.Low) / 2 * unit, decimals)}";
}
