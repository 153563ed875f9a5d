using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Tenders.Awards;

namespace Korevagt.Advice.Tenders;

/// <summary>An award, or an analysis of bids, in sentences and tables.</summary>
public sealed class TenderReport
{
    private readonly ReportFormat format;
    private readonly string tender;
    private readonly Text title;

    private TenderReport(string tender, Text title, Language language) => (this.tender, this.title, format) = (tender, title, ReportFormat.For(language));

    /// <summary>What it says, the answer first; of an analysis, that it is no award.</summary>
    public IReadOnlyList<string> Sentences { get; private init; } = [];

    /// <summary>The tables.</summary>
    public IReadOnlyList<PlainTable> Tables { get; private init; } = [];

    /// <summary>The report of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="language">The reader's language.</param>
    public static TenderReport Of(TenderDecision decision, Language language)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var written = ReportFormat.For(language);
        var tables = new List<PlainTable>();
        if (decision.Award is { } award)
        {
            tables.Add(TenderTables.Lots(award, written));
            tables.Add(TenderTables.Bidders(award, written));
        }

        if (decision.Tied.Count > 1)
        {
            tables.Add(TenderTables.Tied(decision.Tied, written));
        }

        return new TenderReport(decision.Tender, TenderTexts.AwardTitle, language) { Sentences = [.. Said(decision).Select(written.Say)], Tables = tables };

        static List<Text> Said(TenderDecision of)
        {
            List<Text> said =
            [
                of.Status switch
                {
                    DecisionStatus.Awarded => TenderTexts.Awarded(ReportFormat.InBoth(by => Text.Same(by.Kroner(of.Award!.TotalDkk)))),
                    DecisionStatus.WaitsForDraw => TenderTexts.WaitsForDraw(of.Tied.Count),
                    DecisionStatus.NoneAdmissible => TenderTexts.NoneAdmissible(string.Join(", ", of.Conflict)),
                    DecisionStatus.NotProved => TenderTexts.NotProved,
                    DecisionStatus.CoverageUndetermined => TenderTexts.CoverageUndetermined,
                    _ => TenderTexts.TooManyTies,
                },
            ];
            if (of.Award is { } award && award.PaidDkk != award.TotalDkk)
            {
                var (shifted, quality) = (award.Lots.Sum(lot => lot.ShiftedDkk), award.Lots.Sum(lot => lot.QualityDkk));
                said.Add(TenderTexts.Paid(Kroner(award.PaidDkk)));
                said.AddRange(shifted > 0 ? [TenderTexts.Shifted(Kroner(shifted))] : []);
                said.AddRange(quality > 0 ? [TenderTexts.Quality(Kroner(quality))] : []);
            }

            foreach (var step in of.Ladder)
            {
                said.Add(TenderTexts.Step(step.Rule, step.Before, step.After));
            }

            if (of.Draw is { } number)
            {
                said.Add(TenderTexts.Drawn(number));
            }

            said.Add(of.Uncovered.Count == 0 ? TenderTexts.AllCovered : TenderTexts.Uncovered(string.Join(", ", of.Uncovered)));
            foreach (var rule in of.AboveReserve)
            {
                said.Add(TenderTexts.AboveReserve(rule));
            }

            if (of.LotsWithOneBid.Count > 0)
            {
                said.Add(TenderTexts.OneBid(string.Join(", ", of.LotsWithOneBid)));
            }

            if (of.LeftOut.Count > 0)
            {
                said.Add(TenderTexts.LeftOut(string.Join(", ", of.LeftOut)));
            }

            said.AddRange(of.Warnings);
            said.Add(TenderTexts.Hashes(of.Lock, of.BidsHash));
            return said;
        }

        static Text Kroner(decimal dkk) => ReportFormat.InBoth(by => Text.Same(by.Kroner(dkk)));
    }

    /// <summary>The report of an analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="language">The reader's language.</param>
    public static TenderReport Of(TenderAnalysis analysis, Language language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var written = ReportFormat.For(language);
        List<Text> said =
        [
            AnalyseTender.Notice,
            analysis.Declared.Award is { } award
                ? TenderTexts.Declared(ReportFormat.InBoth(by => Text.Same(by.Kroner(award.TotalDkk))))
                : analysis.Declared.Status == CaseStatus.NoneAdmissible ? TenderTexts.NothingDeclared
                    : TenderTexts.DeclaredEndedAs(TenderTexts.WhyNone(analysis.Declared.Status)),
        ];
        if (analysis.Kind == "rules" && TenderTables.Pairs(analysis).Any(pair => !pair.Adds))
        {
            said.Add(TenderTexts.DoNotAdd);
        }

        return new TenderReport(analysis.Tender, TenderTexts.AnalysisTitle, language)
        {
            Sentences = [.. said.Select(written.Say)],
            Tables = [TenderTables.Cases(analysis, written)],
        };
    }

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(format.Say(title), tender, tender, Sentences, Markup.Empty, Tables, format.Language);
}
