namespace Korevagt.Choosing.Stations;

/// <summary>
/// Who goes where with the least in all: the Hungarian method by shortest augmenting paths (R. Jonker and A. Volgenant, Computing 38,
/// 1987). The same costs give the same answer; of equal ones the first in order is taken.
/// </summary>
internal static class Assignment
{
    /// <summary>Assigns.</summary>
    /// <param name="costs">A square table, [row, column].</param>
    /// <returns>The column of each row.</returns>
    public static int[] Of(long[,] costs)
    {
        var size = costs.GetLength(0);
        var (ofRow, ofColumn) = (new long[size + 1], new long[size + 1]);
        var (rowOf, before) = (new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            var least = new long[size + 1];
            Array.Fill(least, long.MaxValue);
            var isUsed = new bool[size + 1];
            var column = 0;
            rowOf[0] = row;
            do
            {
                isUsed[column] = true;
                var (current, step, next) = (rowOf[column], long.MaxValue, 0);
                for (var other = 1; other <= size; other++)
                {
                    if (isUsed[other])
                    {
                        continue;
                    }

                    var reduced = costs[current - 1, other - 1] - ofRow[current] - ofColumn[other];
                    if (reduced < least[other])
                    {
                        (least[other], before[other]) = (reduced, column);
                    }

                    if (least[other] < step)
                    {
                        (step, next) = (least[other], other);
                    }
                }

                for (var other = 0; other <= size; other++)
                {
                    if (isUsed[other])
                    {
                        ofRow[rowOf[other]] += step;
                        ofColumn[other] -= step;
                    }
                    else
                    {
                        least[other] -= step;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = before[column])
            {
                rowOf[column] = rowOf[before[column]];
            }
        }

        var assigned = new int[size];
        for (var column = 1; column <= size; column++)
        {
            assigned[rowOf[column] - 1] = column - 1;
        }

        return assigned;
    }
}
