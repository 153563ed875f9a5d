using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The classes of change in minutes that the maps colour: from much shorter over unchanged to much longer, the same for all
/// scenarios of a page so that their maps can be compared. Zero is always in the middle one, and a map's legend shows only
/// the classes that its changes reach: no shade of shorter where nothing becomes shorter.
/// </summary>
internal sealed class ChangeScale
{
    /// <summary>The class of what is unchanged.</summary>
    public const int Middle = 5;

    // Whole steps that a reader can halve and add in his head.
    private static readonly double[][] Candidates =
    [
        [0.5, 1, 2, 3, 4], [1, 2, 3, 4, 5], [1, 2, 4, 6, 8], [2, 4, 6, 8, 10], [2, 4, 8, 12, 16], [2, 5, 10, 15, 20], [5, 10, 15, 20, 30],
        [5, 10, 20, 30, 40], [5, 15, 30, 45, 60], [10, 30, 60, 90, 120], [30, 60, 120, 180, 240],
    ];

    private readonly double[] edges;

    private ChangeScale(double[] edges) => this.edges = edges;

    /// <summary>The minutes at which the classes on either side of the middle begin, ascending.</summary>
    public IReadOnlyList<double> Edges => edges;

    /// <summary>The scale whose outermost classes begin nearest below the largest change.</summary>
    public static ChangeScale For(IEnumerable<double> changes)
    {
        var largest = changes.Select(Math.Abs).DefaultIfEmpty().Max();
        return new ChangeScale(Candidates.LastOrDefault(edges => edges[^1] <= largest) ?? Candidates[0]);
    }

    /// <summary>The class of a change: 0 the most shortened, <see cref="Middle"/> unchanged, 10 the most lengthened.</summary>
    public int ClassOf(double minutes)
    {
        var steps = edges.Count(edge => Math.Abs(minutes) >= edge);
        return Middle + Math.Sign(minutes) * steps;
    }

    /// <summary>The classes that a legend of these changes shows, ascending: without a gap, and the middle one always.</summary>
    public IReadOnlyList<int> ClassesOf(IEnumerable<double> changes)
    {
        List<int> reached = [Middle, .. changes.Select(ClassOf)];
        var least = reached.Min();
        return [.. Enumerable.Range(least, reached.Max() - least + 1)];
    }

    /// <summary>What a class holds, in words and numbers.</summary>
    public string Label(int index, ReportFormat format)
    {
        var steps = Math.Abs(index - Middle);
        if (steps == 0)
        {
            return $"{format.Say(MapTexts.LessThan)} ±{Edge(0)}";
        }

        var sign = index < Middle ? "−" : "+";
        return steps == edges.Length
            ? $"{sign}{Edge(steps - 1)} {format.Say(MapTexts.OrMore)}"
            : $"{sign}{Edge(steps - 1)} {format.Say(MapTexts.To)} {sign}{Edge(steps)}";

        string Edge(int i) => format.Number(edges[i], edges[i] % 1 == 0 ? 0 : 1);
    }
}
