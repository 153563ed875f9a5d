using Korevagt.Domain.Texts;

namespace Korevagt.Routes.Matrices;

/// <summary>
/// Whether some drive is longer than one round about: allowed, and mostly a sign of driving times put together from several sources.
/// </summary>
internal static class TriangleCheck
{
    /// <summary>Most places that are looked at: the work grows with their third power.</summary>
    public const int MostPlaces = 250;

    // Each leg of a table may be rounded by half a unit.
    private const int Rounding = 2;

    /// <summary>A warning, or null where no drive is longer than one over a third place.</summary>
    /// <param name="path">Where the table stands.</param>
    /// <param name="table">The table.</param>
    public static Text? WarningOf(string path, SquareTable table)
    {
        var (count, places, violations) = (table.Count, Math.Min(table.Count, MostPlaces), 0L);
        var worst = (Gain: 0L, From: 0, Over: 0, To: 0);
        for (var from = 0; from < places; from++)
        {
            for (var over = 0; over < places; over++)
            {
                long first = table.Values[(from * count) + over];
                for (var to = 0; to < places; to++)
                {
                    var gain = table.Values[(from * count) + to] - first - table.Values[(over * count) + to];
                    if (gain > Rounding && from != to)
                    {
                        violations++;
                        worst = gain > worst.Gain ? (gain, from, over, to) : worst;
                    }
                }
            }
        }

        return violations == 0 ? null : new(
            $"{path}: {violations} ture er længere end over et tredje sted; værst fra {worst.From} til {worst.To}, {worst.Gain} længere end over {worst.Over}.",
            $"{path}: {violations} drives are longer than over a third place; worst from {worst.From} to {worst.To}, {worst.Gain} longer than over {worst.Over}.");
    }
}
