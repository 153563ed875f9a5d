using Korevagt.Optimization.Years;

namespace Korevagt.Batches.Optimising;

/// <summary>
/// Cuts a round into pieces that are computed apart, and puts their figures together again. The cut depends on the round alone: who
/// asks for the same round again finds the same pieces.
/// </summary>
/// <remarks>
/// The visits of a year are drawn once for all plans of a piece, and one plan is simulated whole beside which the others cost a
/// fraction. So years are parted first, and plans only where a single year of all of them is too much.
/// </remarks>
internal static class PieceCut
{
    /// <summary>Years of plans of a piece, at most: about half a second.</summary>
    public const int MostYears = 64;

    /// <summary>The pieces of a round, in an order that follows from the round.</summary>
    public static IReadOnlyList<RoundPiece> Of(IReadOnlyList<YearsWanted> wanted)
    {
        var pieces = new List<RoundPiece>();
        foreach (var same in wanted.Index().GroupBy(entry => (entry.Item.FirstYear, entry.Item.Count)))
        {
            var places = same.Select(entry => entry.Index).ToList();
            var yearsAtOnce = Math.Clamp(MostYears / places.Count, 1, same.Key.Count);
            foreach (var some in places.Chunk(MostYears))
            {
                for (var year = 0; year < same.Key.Count; year += yearsAtOnce)
                {
                    var count = Math.Min(yearsAtOnce, same.Key.Count - year);
                    pieces.Add(new RoundPiece(
                        [.. some.Select(place => wanted[place] with { FirstYear = same.Key.FirstYear + year, Count = count })], some, year));
                }
            }
        }

        return pieces;
    }

    /// <summary>The figures of a round, of those of its pieces.</summary>
    /// <param name="wanted">The round.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="figures">Their figures, in the order of the pieces.</param>
    /// <param name="perYear">How many figures a year has.</param>
    public static IReadOnlyList<double[]> Join(
        IReadOnlyList<YearsWanted> wanted, IReadOnlyList<RoundPiece> pieces, IReadOnlyList<IReadOnlyList<double[]>> figures, int perYear)
    {
        double[][] joined = [.. wanted.Select(years => new double[years.Count * perYear])];
        foreach (var (piece, own) in pieces.Zip(figures))
        {
            for (var i = 0; i < piece.Places.Count; i++)
            {
                own[i].CopyTo(joined[piece.Places[i]].AsSpan(piece.Year * perYear));
            }
        }

        return joined;
    }
}

/// <summary>A piece of a round.</summary>
/// <param name="Wanted">Plans with their years, all of them the same.</param>
/// <param name="Places">Where those plans stand in the round.</param>
/// <param name="Year">Which of the round's years is its first, from 0.</param>
internal sealed record RoundPiece(IReadOnlyList<YearsWanted> Wanted, IReadOnlyList<int> Places, int Year)
{
    /// <summary>How many years of plans it is.</summary>
    public int Years => Wanted.Count * Wanted[0].Count;
}
