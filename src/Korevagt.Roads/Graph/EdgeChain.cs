namespace Korevagt.Roads.Graph;

/// <summary>An edge before it gets its number: pieces one after another, each along its way or against it.</summary>
/// <param name="Pieces">Number of the piece times two, plus one where it is driven against its way.</param>
internal readonly record struct EdgeChain(int[] Pieces)
{
    /// <summary>The number of a piece.</summary>
    public static int PieceOf(int side) => side >> 1;

    /// <summary>True where the piece is driven against its way.</summary>
    public static bool IsReversed(int side) => (side & 1) != 0;
}
