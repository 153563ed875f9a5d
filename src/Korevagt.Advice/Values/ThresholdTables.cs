using Korevagt.Reports;
using Korevagt.Choosing.Thresholds;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Files.Settings;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;

namespace Korevagt.Advice.Values;

/// <summary>What would have to be true for a choice to turn, in sentences and tables.</summary>
public sealed class ThresholdTables
{
    private const double PointsOfShare = 100;

    private readonly PlanThreshold threshold;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    public ThresholdTables(PlanThreshold threshold, Language language)
    {
        (this.threshold, format) = (threshold, ReportFormat.For(language));
        Sentences = [.. threshold.Prices is { } prices ? OfPrices(prices) : OfFactor(threshold.Fewer!, threshold.More!)];
        All = [threshold.Prices is { } some ? PriceTable(some) : PointTable()];
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    private string Figure => format.Say(PrecisionTexts.Of(threshold.Figure));

    private string Factor => format.Say(ThresholdAnswerTexts.Of(threshold.Of));

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(ThresholdAnswerTexts.Title),
        format.Say(threshold.Prices is null
            ? ThresholdAnswerTexts.Lead(threshold.First, threshold.Second, Factor, Figure)
            : ThresholdAnswerTexts.PriceLead(threshold.First, threshold.Second)),
        threshold.First, Sentences, Markup.Empty, All, format.Language);

    private IEnumerable<string> OfFactor(TurningSide fewer, TurningSide more)
    {
        if (threshold.Ahead == PlanAhead.Undecided)
        {
            yield return format.Say(ThresholdAnswerTexts.NotSure(threshold.First, threshold.Second, Figure));
            yield return format.Say(ThresholdAnswerTexts.Difference(Figure, Shown(threshold.Today)));
            foreach (var side in new[] { fewer, more }.Where(side => side.SurelyFrom is not null))
            {
                yield return format.Say(ThresholdAnswerTexts.SureFrom(Change(side.SurelyFrom!.Value), NameOf(side.Then)));
            }
        }
        else
        {
            var (ahead, other) = (NameOf(threshold.Ahead), NameOf(Other(threshold.Ahead)));
            List<string> conditions =
            [
                .. more.Even is { } up ? [format.Say(ThresholdAnswerTexts.RisesLess(Factor, Size(up), Ends(more)))] : Array.Empty<string>(),
                .. fewer.Even is { } down ? [format.Say(ThresholdAnswerTexts.FallsLess(Factor, Size(down), Ends(fewer)))] : Array.Empty<string>(),
            ];
            yield return format.Say(conditions.Count == 0
                ? ThresholdAnswerTexts.StaysInRange(ahead, Factor, Change(fewer.LookedUntil), Change(more.LookedUntil))
                : ThresholdAnswerTexts.StaysWhile(ahead, format.List(conditions)));
            yield return format.Say(ThresholdAnswerTexts.Now(ahead, other, Figure, Shown(Of(threshold.Ahead, threshold.Today))));
            foreach (var side in new[] { fewer, more }.Where(side => side.Even is null))
            {
                if (side.SurelyUntil is { } until)
                {
                    yield return format.Say(ThresholdAnswerTexts.NoLongerSure(Change(until), other));
                }
                else if (conditions.Count > 0)
                {
                    yield return format.Say(ThresholdAnswerTexts.NoTurn(Change(side.LookedUntil)));
                }
            }
        }

        foreach (var side in new[] { fewer, more }.Where(side => side.BreaksDownAt is not null))
        {
            yield return format.Say(ThresholdAnswerTexts.BreaksDown(Change(side.BreaksDownAt!.Value)));
        }

        yield return format.Say(ThresholdAnswerTexts.How(
            format.Number(threshold.Provenance.Replications), format.Number(threshold.Points.Count)));
    }

    private IEnumerable<string> OfPrices(PriceThresholds prices)
    {
        var cheap = prices.SavingDkk.Mean >= 0 ? PlanAhead.First : PlanAhead.Second;
        var (cheapName, dearName) = (NameOf(cheap), NameOf(Other(cheap)));
        if (threshold.Figure != PrecisionFigure.AnnualCost)
        {
            yield return format.Say(prices.Wait is { } wait
                ? ThresholdAnswerTexts.WorthLess(
                    cheapName, format.Say(ThresholdAnswerTexts.Gain(threshold.Figure)), format.Amount((decimal)wait.At),
                    Bracketed(wait, value => format.Amount((decimal)value)), dearName)
                : ThresholdAnswerTexts.AheadInBoth(cheapName, Figure));
            yield return threshold.Ahead == PlanAhead.Undecided
                ? format.Say(ThresholdAnswerTexts.Difference(Figure, Shown(threshold.Today)))
                : format.Say(ThresholdAnswerTexts.Now(
                    NameOf(threshold.Ahead), NameOf(Other(threshold.Ahead)), Figure, Shown(Of(threshold.Ahead, threshold.Today))));
        }

        var saved = prices.SavingDkk;
        yield return format.Say(ThresholdAnswerTexts.Saves(
            cheapName,
            format.Amount(cheap == PlanAhead.First ? saved : new MoneyEstimate(-saved.Mean, -saved.High, -saved.Low)).Both, dearName));
        yield return format.Say(prices.Hourly switch
        {
            null => ThresholdAnswerTexts.CheaperAtAny(cheapName),
            { At: > 1 } turn => ThresholdAnswerTexts.CheaperBelow(cheapName, format.Number(turn.At, 2), Bracketed(turn, value => format.Number(value, 2))),
            { At: < 0.01 } => ThresholdAnswerTexts.CheaperUnlessFree(cheapName),
            var turn => ThresholdAnswerTexts.CheaperAbove(cheapName, format.Number(turn.At, 2), Bracketed(turn, value => format.Number(value, 2))),
        });
        yield return format.Say(ThresholdAnswerTexts.HowPrices(format.Number(threshold.Provenance.Replications)));
    }

    private PlainTable PointTable() => new(
        format.Say(ThresholdAnswerTexts.Looked), format.Say(ThresholdAnswerTexts.LookedNote(threshold.First)),
        format.Say(
            ThresholdAnswerTexts.Factor, ThresholdAnswerTexts.Advantage, ThresholdAnswerTexts.Interval, ThresholdAnswerTexts.Who),
        [
            .. threshold.Points.Select(point =>
            {
                var shown = ShownOf(point.Advantage);
                return (string[])
                [
                    point.Factor == 1 ? format.Say(ThresholdAnswerTexts.AsNow) : Change(point.Factor),
                    shown.Figure, shown.Interval, NameOf(PlanThreshold.Leads(point.Advantage)),
                ];
            }),
        ]);

    private PlainTable PriceTable(PriceThresholds prices)
    {
        List<string[]> rows = [Row(format.Say(ThresholdAnswerTexts.HourlyPrices), prices.Hourly, value => format.Number(value, 2))];
        if (threshold.Figure != PrecisionFigure.AnnualCost)
        {
            rows.Insert(0, Row(
                format.Say(ThresholdAnswerTexts.Gain(threshold.Figure)), prices.Wait, value => format.Kroner((decimal)value)));
        }

        return new PlainTable(
            format.Say(ThresholdAnswerTexts.Prices), format.Say(ThresholdAnswerTexts.PricesNote),
            format.Say(ThresholdAnswerTexts.Price, ThresholdAnswerTexts.TurnsAt, ThresholdAnswerTexts.Interval), rows);

        string[] Row(string name, PriceTurn? turn, Func<double, string> written) =>
            [name, turn is null ? format.Say(ThresholdAnswerTexts.Never) : written(turn.At), turn is null ? "" : Ends(turn, written)];
    }

    private string NameOf(PlanAhead ahead) => ahead switch
    {
        PlanAhead.First => threshold.First,
        PlanAhead.Second => threshold.Second,
        _ => format.Say(ThresholdAnswerTexts.Nobody),
    };

    private static PlanAhead Other(PlanAhead ahead) => ahead == PlanAhead.First ? PlanAhead.Second : PlanAhead.First;

    /// <summary>The advantage of a plan, from that of the first.</summary>
    private static Estimate Of(PlanAhead plan, Estimate first) =>
        plan == PlanAhead.First ? first : new Estimate(-first.Mean, -first.High, -first.Low);

    /// <summary>+7,2 %.</summary>
    private string Change(double factor) => format.SignedPercent(factor - 1);

    /// <summary>7,2 %, whichever way.</summary>
    private string Size(double factor) => format.Percent(Math.Abs(factor - 1));

    /// <summary>The interval of a threshold, the nearer end first: 5,1 til 9,4 %.</summary>
    private string Ends(TurningSide side)
    {
        var low = Math.Abs((side.SurelyUntil ?? 1) - 1);
        return side.SurelyFrom is { } from
            ? format.Interval(format.Number(low * PointsOfShare, 1), Size(from))
            : format.Say(ThresholdAnswerTexts.FromOnly(format.Percent(low)));
    }

    private string Bracketed(PriceTurn turn, Func<double, string> written) =>
        Ends(turn, written) is { Length: > 0 } ends ? format.Say(ThresholdAnswerTexts.Bracket(ends)) : "";

    private string Ends(PriceTurn turn, Func<double, string> written) => (turn.Low, turn.High) switch
    {
        (null, null) => "",
        ({ } low, null) => format.Say(ThresholdAnswerTexts.AtLeast(written(low))),
        (null, { } high) => format.Say(ThresholdAnswerTexts.AtMost(written(high))),
        ({ } low, { } high) => format.Interval(written(low), written(high)),
    };

    private string Shown(Estimate advantage) => ShownOf(advantage).Both;

    private ShownEstimate ShownOf(Estimate advantage) => threshold.Figure switch
    {
        PrecisionFigure.WithinTarget => format.Points(advantage),
        PrecisionFigure.AnnualCost => double.IsFinite(advantage.Mean)
            ? format.Amount((decimal)advantage.Mean, (decimal)advantage.Low, (decimal)advantage.High)
            : new ShownEstimate(ReportFormat.None, ""),
        _ => format.SignedMinutes(advantage),
    };
}
