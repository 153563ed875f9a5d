namespace Korevagt.Routes.Matrices;

/// <summary>Driving of one profile as a file gives it, row by row.</summary>
internal sealed record FileMatrix
{
    /// <summary>Seconds; null where the file has none.</summary>
    public SquareTable? Durations { get; init; }

    /// <summary>Metres; null where the file has none.</summary>
    public SquareTable? Distances { get; init; }

    /// <summary>What the search counts in place of time and distance; null where the file has none.</summary>
    public SquareTable? Costs { get; init; }
}

/// <summary>A table with as many rows as columns: from i to j at i * Count + j.</summary>
/// <param name="Count">Rows and columns.</param>
/// <param name="Values">Each from 0.</param>
internal sealed record SquareTable(int Count, int[] Values);
