using Korevagt.Advice.Pictures;
using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Exports.Tables;
using Korevagt.Files.Questions;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;

namespace Korevagt.Advice.Answers;

/// <summary>An answer as a page: what it says, then the pictures and tables that bear it out.</summary>
internal sealed class OptimisationPage
{
    private static readonly Markup Style = Markup.Concat([PageAssets.FitStyle, PageAssets.Beside(typeof(FrontChart), "answer.css")]);

    private readonly Answer answer;
    private readonly ReportFormat format;
    private readonly ReportMap map;
    private readonly OptimisationTables tables;
    private readonly AskedWords asked;
    private readonly WhyNot whyNot;

    private OptimisationPage(Answer answer, ReportFormat format, ReportMap map, OptimisationTables tables)
    {
        (this.answer, this.format, this.map, this.tables) = (answer, format, map, tables);
        (asked, whyNot) = (new AskedWords(answer.Question, format), new WhyNot(answer, format));
    }

    /// <summary>Renders the page.</summary>
    public static string Render(
        Answer answer, ReportFormat format, ReportMap map, OptimisationTables tables, IReadOnlyList<string> sentences, string lead)
    {
        var page = new OptimisationPage(answer, format, map, tables);
        return HtmlPage.Render(
            format.Language, format.Say(OptimisationTexts.Title), lead, answer.Question.Baseline.Plan.Name,
            Markup.Concat(
            [
                page.Statement(sentences), page.Front(), page.Found(), page.Districts(), page.Contributions(), page.Regret(), page.Why(),
                page.Artefacts(), Table(tables.Requirements(), "requirements"), page.Trace(), Table(tables.Plans(), "plans-told"),
                Table(tables.Changes(), "plans-changes"),
            ]),
            style: Style);
    }

    private Markup Statement(IReadOnlyList<string> sentences) => Markup.Of($"""
        <section id="answers" aria-labelledby="answers-heading">
        <h2 id="answers-heading">{format.Say(ReportTexts.AnswerHeading)}</h2>
        <article class="answer">
        <p class="headline">{PageParts.Prose(sentences[0])}</p>
        {sentences.Skip(1).Select(sentence => Markup.Of($"<p>{PageParts.Prose(sentence)}</p>\n"))}</article>
        </section>

        """);

    private Markup Front() => Section("front", format.Say(PictureTexts.FrontHeading), FrontChart.Render(answer, format));

    /// <summary>What the plan told in detail changes: in words, in duties and in figures.</summary>
    private Markup Found()
    {
        if (tables.Told is not { } told)
        {
            return Markup.Empty;
        }

        var heading = format.Say(answer.Chosen is null ? TableTexts.NearestChanges : TableTexts.ChosenChanges);
        var changes = Section("found", heading, Markup.Of($"""
            <div class="found"><ul>{told.ChangesDescribed.Select(change => Markup.Of($"<li>{format.Say(change)}</li>"))}</ul></div>
            {DutyChart.Render(answer, told, format)}
            """));
        return Markup.Concat([changes, Table(tables.Figures()!, "figures")]);
    }

    private Markup Districts() => tables.Told is not { } told || tables.Districts() is not { } table
        ? Markup.Empty
        : Section("districts", table.Title, Markup.Of($"""
            <p>{table.Note}</p>
            {IntervalTable.Render(table.Title, table.Columns, format.Say(PictureTexts.ContributionBars), [.. table.Rows.Zip(tables.DistrictsByChange(told), (row, district) => (row, district.Change))], lessIsWorse: false)}
            {DistrictMap.Render(answer, told, map, format)}
            """));

    private Markup Contributions()
    {
        var table = tables.Contributions();
        return Markup.When(table.Rows.Count > 0, () => Section("contributions", table.Title, Markup.Of($"""
            <p>{table.Note}</p>
            {IntervalTable.Render(table.Title, table.Columns, format.Say(PictureTexts.ContributionBars), [.. table.Rows.Zip(answer.Contributions, (row, contribution) => (row, contribution.Aim))], !asked.SmallerIsBetter)}
            """)));
    }

    private Markup Regret() => tables.Regret() is not { } table
        ? Markup.Empty
        : Section("regret", table.Title, Markup.Of($"""
            <p>{table.Note}</p>
            {RegretGrid.Render(answer, [.. tables.RegretPlans()], format)}
            """));

    private Markup Why()
    {
        List<AnsweredPlan> plans = answer.Chosen is null ? [] : [.. whyNot.Plans];
        return Markup.When(plans.Count > 0, () => Section("why", format.Say(WhyNotTexts.Heading), Markup.Of($"""
            <p>{format.Say(WhyNotTexts.Note)}</p>
            <dl class="why">{plans.Select(plan => Markup.Of($"<div><dt>{PlanNames.Short(plan, format)}</dt><dd><ul>{whyNot.Reasons(plan).Select(reason => Markup.Of($"<li>{PageParts.Prose(reason)}</li>"))}</ul></dd></div>\n"))}</dl>
            """)));
    }

    private Markup Artefacts()
    {
        if (answer.Artefacts is not { } panel)
        {
            return Markup.Empty;
        }

        var table = tables.UnderDispatch();
        return Section("artefacts", format.Say(TableTexts.Artefacts), Markup.Of($"""
            <p>{format.Say(TableTexts.ArtefactsNote)}</p>
            <ul class="limits">
            <li>{Named(panel.DistrictsWithoutCar, TableTexts.WithoutCar, TableTexts.AllHaveCar)}</li>
            <li>{Named(panel.AcrossOpening, TableTexts.AcrossOpening, TableTexts.NoneAcrossOpening)}</li>
            <li>{Named(panel.GainWithoutCar, TableTexts.GainWithoutCar, TableTexts.NoGainWithoutCar)}</li>
            <li>{ToDaytime()}</li>
            {Markup.When(table is null, () => Markup.Of($"<li>{format.Say(TableTexts.NoUnderDispatch)}</li>"))}
            </ul>
            {Markup.When(table is not null, () => Markup.Of($"<h3>{table!.Title}</h3>\n<p>{table.Note}</p>\n{IntervalTable.Render(table.Title, table.Columns, format.Say(PictureTexts.ContributionBars), [.. table.Rows.Zip(panel.UnderDispatch, (row, under) => (row, under.Difference))], !asked.SmallerIsBetter)}"))}
            """));
    }

    private string Named(IReadOnlyList<string> names, Func<string, Domain.Texts.Text> some, Domain.Texts.Text none) =>
        format.Say(names.Count == 0 ? none : some(format.List(names)));

    private string ToDaytime() => answer.Chosen is { Differences.HandedToDaytime: { Low: > 0 } more }
        ? format.Say(TableTexts.MoreToDaytime(new FigureFormat(QuestionFigure.HandedToDaytime, format).Amount(more.Mean)))
        : format.Say(TableTexts.NotMoreToDaytime);

    private Markup Trace()
    {
        var chart = BoundChart.Render(answer, format);
        return Markup.When(chart.Source.Length > 0, () => Section(
            "trace", format.Say(PictureTexts.TraceHeading), Markup.Of($"<div class=\"charts\">\n{chart}\n</div>")));
    }

    private static Markup Table(PlainTable table, string id) => Markup.When(table.Rows.Count > 0, () => TablesPage.Section(table, id));

    private static Markup Section(string id, string heading, Markup content) => Markup.When(
        content.Source.Length > 0, () => Markup.Of($"{PageParts.Section(id, heading, content)}\n"));
}
