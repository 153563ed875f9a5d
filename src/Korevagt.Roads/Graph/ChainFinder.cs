namespace Korevagt.Roads.Graph;

/// <summary>Joins <see cref="RoadPiece"/>s that meet where no edge has to end.</summary>
internal sealed class ChainFinder
{
    private const int None = -1;

    private readonly IReadOnlyList<RoadPiece> pieces;
    private readonly int[] references;
    private readonly bool[] isEnd;
    private readonly int[] firstSideAt;
    private readonly int[] secondSideAt;
    private readonly bool[] used;

    /// <summary>Prepares the joining.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="references">Nodes by reference.</param>
    /// <param name="isEnd">By node: whether edges end there. Nodes where a chain would grow too long are added.</param>
    public ChainFinder(IReadOnlyList<RoadPiece> pieces, int[] references, bool[] isEnd)
    {
        this.pieces = pieces;
        this.references = references;
        this.isEnd = isEnd;
        used = new bool[pieces.Count];
        firstSideAt = new int[isEnd.Length];
        secondSideAt = new int[isEnd.Length];
        Array.Fill(firstSideAt, None);
        Array.Fill(secondSideAt, None);
        for (var p = 0; p < pieces.Count; p++)
        {
            // The side of a piece at a node is the direction in which one leaves the node along it.
            Register(references[pieces[p].FirstReference], 2 * p);
            Register(references[pieces[p].LastReference], 2 * p + 1);
        }
    }

    /// <summary>The edges; in the order of their first pieces, rings without any junction last.</summary>
    public List<EdgeChain> Find()
    {
        var chains = new List<EdgeChain>();
        for (var p = 0; p < pieces.Count; p++)
        {
            if (used[p])
            {
                continue;
            }

            if (isEnd[references[pieces[p].FirstReference]])
            {
                chains.Add(Walk(2 * p));
            }
            else if (isEnd[references[pieces[p].LastReference]])
            {
                chains.Add(Walk(2 * p + 1));
            }
        }

        for (var p = 0; p < pieces.Count; p++)
        {
            if (used[p])
            {
                continue;
            }

            isEnd[references[pieces[p].FirstReference]] = true;
            chains.Add(Walk(2 * p));
        }

        return chains;
    }

    private void Register(int node, int side)
    {
        if (isEnd[node])
        {
            return;
        }

        if (firstSideAt[node] == None)
        {
            firstSideAt[node] = side;
        }
        else
        {
            secondSideAt[node] = side;
        }
    }

    private EdgeChain Walk(int side)
    {
        var sides = new List<int>();
        long centimeters = 0, milliseconds = 0;
        while (true)
        {
            var piece = pieces[EdgeChain.PieceOf(side)];
            sides.Add(side);
            used[EdgeChain.PieceOf(side)] = true;
            centimeters += piece.Centimeters;
            milliseconds += Math.Max(piece.ForwardMilliseconds, piece.BackwardMilliseconds);
            var node = references[EdgeChain.IsReversed(side) ? piece.FirstReference : piece.LastReference];
            if (isEnd[node])
            {
                break;
            }

            var arrivedBy = side ^ 1;
            var next = firstSideAt[node] == arrivedBy ? secondSideAt[node] : firstSideAt[node];
            var following = pieces[EdgeChain.PieceOf(next)];
            if (centimeters + following.Centimeters > PackedCost.LongestEdgeCentimeters
                || milliseconds + Math.Max(
                    following.ForwardMilliseconds, following.BackwardMilliseconds) > PackedCost.LongestArcMilliseconds)
            {
                isEnd[node] = true;
                break;
            }

            side = next;
        }

        return new EdgeChain([.. sides]);
    }
}
