using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Texts;
using Korevagt.Economics.ShouldCosts;
using Korevagt.Exports.Tables;
using Korevagt.Planning.Pricing;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Tenders;

/// <summary>What shifts should cost, in sentences and tables.</summary>
public sealed class ShouldCostTables
{
    private readonly PricedLots priced;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="priced">The prices.</param>
    /// <param name="language">The language.</param>
    /// <param name="lines">Ids of the shifts that are shown line by line, with the figures; none shows neither.</param>
    public ShouldCostTables(PricedLots priced, Language language, IReadOnlyList<string> lines)
    {
        (this.priced, format) = (priced, ReportFormat.For(language));
        Sentences = [.. Said().Select(PlainAnswer.Sentence)];
        PlainTable[] made = lines.Count == 0
            ? []
            : [.. priced.Lots.SelectMany(lot => lot.Cost.Shifts).Where(shift => lines.Contains(shift.Shift)).Select(Lines), Figures()];
        All = [Lots(), Shifts(), .. made];
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables: the lots, the shifts, the lines of some, the figures.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(ShouldCostTexts.Title), format.Say(ShouldCostTexts.Lead(priced.Plan.Name, priced.Table, format.Date(priced.Date))),
        priced.Plan.Name, Sentences, Markup.Empty, All, format.Language);

    private IEnumerable<string> Said()
    {
        var total = priced.DkkPerYear;
        yield return format.Say(ShouldCostTexts.Total(
            format.Amount(total.Mid), format.Amount(total.Low), format.Amount(total.High), format.Number(priced.CarHours),
            PerHour(total.Mid, priced.CarHours)));
        yield return format.Say(ShouldCostTexts.NoBid);
        yield return format.Say(ShouldCostTexts.Sharing);
        var weak = priced.Figures
            .Where(figure => figure.Confidence is FigureConfidence.Assumed or FigureConfidence.Inferred or FigureConfidence.Recalled).ToList();
        if (weak.Count > 0)
        {
            yield return format.Say(ShouldCostTexts.Weak(
                format.Number(weak.Count), format.List([.. weak.Select(figure => format.Say(ShouldCostTexts.Of(figure.Kind)))])));
        }
    }

    private PlainTable Lots() => new(
        format.Say(ShouldCostTexts.LotTable), format.Say(ShouldCostTexts.LotNote),
        format.Say(
            ShouldCostTexts.Lot, ShouldCostTexts.PerYear, ShouldCostTexts.Lowest, ShouldCostTexts.Highest, ShouldCostTexts.PerHour,
            ShouldCostTexts.Hours, ShouldCostTexts.Peak),
        [
            .. priced.Lots.Select(lot => Row(lot.Name, lot.Cost.DkkPerYear, lot.Cost.CarHours, format.Number(lot.Cost.PeakCars))),
            Row(format.Say(ShouldCostTexts.All), priced.DkkPerYear, priced.CarHours, format.Number(priced.Lots.Sum(lot => lot.Cost.PeakCars))),
        ]);

    private string[] Row(string name, Spread dkk, double hours, string cars) =>
        [name, format.Number(dkk.Mid), format.Number(dkk.Low), format.Number(dkk.High), PerHour(dkk.Mid, hours), format.Number(hours), cars];

    private PlainTable Shifts() => new(
        format.Say(ShouldCostTexts.ShiftTable), format.Say(ShouldCostTexts.ShiftNote),
        format.Say(ShouldCostTexts.Shift, ShouldCostTexts.PerHour, ShouldCostTexts.Lowest, ShouldCostTexts.Highest, ShouldCostTexts.Hours),
        [
            .. priced.Lots.SelectMany(lot => lot.Cost.Shifts).Select(shift => (string[])
            [
                shift.Name, .. Three(shift.Cost.DkkPerHour), format.Number(shift.CarHours),
            ]),
        ]);

    private PlainTable Lines(ShouldCostOfShift shift) => new(
        format.Say(ShouldCostTexts.LineTable(shift.Name)), format.Say(ShouldCostTexts.LineNote),
        format.Say(ShouldCostTexts.Line, ShouldCostTexts.Middle, ShouldCostTexts.Lowest, ShouldCostTexts.Highest),
        [
            .. shift.Cost.Lines.Select(line => (string[])[format.Say(ShouldCostTexts.Of(line.Part)), .. Three(line.DkkPerHour)]),
            [format.Say(ShouldCostTexts.All), .. Three(shift.Cost.DkkPerHour)],
        ]);

    private PlainTable Figures() => new(
        format.Say(ShouldCostTexts.FigureTable), format.Say(ShouldCostTexts.FigureNote),
        format.Say(
            ShouldCostTexts.Figure, ShouldCostTexts.Certainty, ShouldCostTexts.From, ShouldCostTexts.Middle, ShouldCostTexts.Lowest,
            ShouldCostTexts.Highest),
        [
            .. priced.Figures.Select(figure => (string[])
            [
                format.Say(ShouldCostTexts.Of(figure.Kind)), format.Say(ShouldCostTexts.Of(figure.Confidence)), format.Date(figure.From),
                Plain(figure.Value.Mid), Plain(figure.Value.Low), Plain(figure.Value.High),
            ]),
        ])
    {
        WordColumns = 3,
    };

    private string[] Three(Spread dkk) => [format.Number(dkk.Mid, 1), format.Number(dkk.Low, 1), format.Number(dkk.High, 1)];

    private string PerHour(decimal dkk, double hours) => hours > 0 ? format.Number((double)dkk / hours, 1) : ReportFormat.None;

    /// <summary>With as many decimals as it has, four at most.</summary>
    private string Plain(decimal value) => format.Number(value, Enumerable.Range(0, 5).First(places => places == 4 || decimal.Round(value, places) == value));
}
