using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;

namespace Korevagt.Advice.Answers;

/// <summary>An answer in sentences, tables and a page.</summary>
public sealed class OptimisationReport
{
    private readonly Answer answer;
    private readonly ReportFormat format;
    private readonly ReportMap map;
    private readonly OptimisationTables tables;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language.</param>
    /// <param name="map">Land and water beneath the map of the page; null draws the areas alone.</param>
    public OptimisationReport(Answer answer, Language language, ReportMap? map = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (this.answer, format, this.map) = (answer, ReportFormat.For(language), map ?? ReportMap.Empty);
        tables = new OptimisationTables(answer, format);
        Sentences = new OptimisationSentences(answer, format).All;
    }

    /// <summary>What it says: the statement in the first two, what limits it and what it rests on at the end.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables, the most telling first; none is empty.</summary>
    public IReadOnlyList<PlainTable> Tables => tables.All;

    /// <summary>What the answer is about, in a line.</summary>
    public string Lead => format.Say(OptimisationTexts.Lead(answer.Question.Name, answer.Question.Baseline.Plan.Name, answer.Provenance.Year));

    /// <summary>One self-contained page; the same answer gives the same bytes.</summary>
    public string Page() => OptimisationPage.Render(answer, format, map, tables, Sentences, Lead);
}
