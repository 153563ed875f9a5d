using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The classes of change in minutes that the map colours: eleven from much shorter over unchanged to much longer, the same
/// for all scenarios of a page so that their maps can be compared.
/// </summary>
internal sealed class ChangeScale
{
    public const int Classes = 11;
    private const int Middle = Classes / 2;

    private static readonly double[][] Candidates =
    [
        [0.5, 1, 2, 3, 4], [1, 2, 4, 6, 8], [2, 4, 8, 12, 16], [2, 5, 10, 15, 20], [5, 10, 15, 20, 30], [5, 10, 20, 30, 40],
        [5, 15, 30, 45, 60], [10, 30, 60, 90, 120], [30, 60, 120, 180, 240],
    ];

    private readonly double[] edges;

    private ChangeScale(double[] edges) => this.edges = edges;

    /// <summary>The scale whose outermost classes begin nearest below the largest change.</summary>
    public static ChangeScale For(IEnumerable<ScenarioComparison> scenarios)
    {
        var largest = scenarios.SelectMany(scenario => scenario.Areas)
            .Select(area => Math.Abs(AreaRanking.P90Change(area) ?? 0)).DefaultIfEmpty().Max();
        return new ChangeScale(Candidates.LastOrDefault(edges => edges[^1] <= largest) ?? Candidates[0]);
    }

    /// <summary>The class of a change: 0 the most shortened, 5 unchanged, 10 the most lengthened.</summary>
    public int ClassOf(double minutes)
    {
        var steps = edges.Count(edge => Math.Abs(minutes) >= edge);
        return Middle + Math.Sign(minutes) * steps;
    }

    /// <summary>What a class holds, in words and numbers.</summary>
    public string Label(int index, ReportContext page)
    {
        var format = page.Format;
        var steps = Math.Abs(index - Middle);
        if (steps == 0)
        {
            return $"{page.Say(ReportTexts.LessThan)} ±{Edge(0)}";
        }

        var sign = index < Middle ? "−" : "+";
        return steps == edges.Length
            ? $"{sign}{Edge(steps - 1)} {page.Say(ReportTexts.OrMore)}"
            : $"{sign}{Edge(steps - 1)} {page.Say(ReportTexts.To)} {sign}{Edge(steps)}";

        string Edge(int i) => format.Number(edges[i], edges[i] % 1 == 0 ? 0 : 1);
    }
}
