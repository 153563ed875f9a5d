using Korevagt.Optimization.Tests.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>
/// A line of three stations with exponential times and finite buffers before the second and third (blocking after service), fed
/// without end: 20 of rate and 20 of buffer are to be shared so that most comes out (P. Buchholz and A. Thümmler, Winter
/// Simulation Conference 2005). A plan is (rate 1, rate 2, rate 3, buffer 2, buffer 3); a buffer counts the place in service.
/// </summary>
internal static class FlowLine
{
    private const int Total = 20;
    private const int WarmUp = 500;
    private const int Counted = 500;

    public static IReadOnlyList<DecisionVector> Plans { get; } =
    [
        .. from first in Enumerable.Range(1, Total - 2)
           from second in Enumerable.Range(1, Total - 1 - first)
           from buffer in Enumerable.Range(1, Total - 1)
           select new DecisionVector(first, second, Total - first - second, buffer, Total - buffer),
    ];

    /// <summary>
    /// Parts per unit of time, by the balance equations. State (x, y): x parts have left the work of station 1 and not that of
    /// station 2, y that of station 2 and not that of station 3; whoever is blocked counts as having left the work.
    /// </summary>
    public static double Throughput(DecisionVector plan)
    {
        var (second, third) = (plan[3], plan[4]);
        var width = third + 2;
        var states = (second + 2) * width;
        var band = new double[states, 2 * width + 1];
        void Add(int x, int y, int toX, int toY, double rate) =>
            band[x * width + y, (toX - x) * width + toY - y + width] += rate;
        bool Exists(int x, int y) => x + (y == third + 1 ? 1 : 0) <= second + 1;
        for (var x = 0; x <= second + 1; x++)
        {
            for (var y = 0; y <= third + 1; y++)
            {
                if (!Exists(x, y))
                {
                    // Unreachable; its way out keeps the elimination from dividing by 0.
                    Add(x, y, x, y - 1, 1);
                    continue;
                }

                if (x + (y == third + 1 ? 1 : 0) <= second)
                {
                    Add(x, y, x + 1, y, plan[0]);
                }

                if (x > 0 && y <= third)
                {
                    Add(x, y, x - 1, y + 1, plan[1]);
                }

                if (y > 0)
                {
                    Add(x, y, x, y - 1, plan[2]);
                }
            }
        }

        var probabilities = Stationary(band, states, width);
        return plan[2] * Enumerable.Range(0, states).Where(state => state % width > 0).Sum(state => probabilities[state]);
    }

    /// <summary>
    /// The time between two parts in each of some years of 500 parts after another 500; all plans share the years' numbers.
    /// </summary>
    public static double[] Years(int run, YearsWanted wanted) =>
        [.. Enumerable.Range(wanted.FirstYear, wanted.Count).Select(year => Year(wanted.Plan, Numbers(run, year)))];

    /// <summary>Three exponential numbers with mean 1 for each part.</summary>
    public static double[] Numbers(int run, int year)
    {
        var random = new SplitMix64(NormalStream.Seed(run, 1) ^ ((ulong)year * 0xD1B5_4A32_D192_ED03));
        return [.. Enumerable.Range(0, 3 * (WarmUp + Counted)).Select(_ => random.Exponential(1))];
    }

    public static double Year(DecisionVector plan, double[] numbers)
    {
        var (second, third) = (plan[3], plan[4]);
        var (mean1, mean2, mean3) = (1.0 / plan[0], 1.0 / plan[1], 1.0 / plan[2]);
        Span<double> left2 = stackalloc double[WarmUp + Counted];
        Span<double> left3 = stackalloc double[WarmUp + Counted];
        var (left1, begun) = (0.0, 0.0);
        for (var part = 0; part < WarmUp + Counted; part++)
        {
            // A part leaves a station when it is done and the part that stood as far ahead as there are places has left the next.
            var done1 = left1 + numbers[3 * part] * mean1;
            left1 = part >= second ? Math.Max(done1, left2[part - second]) : done1;
            var done2 = Math.Max(left1, part > 0 ? left2[part - 1] : 0) + numbers[3 * part + 1] * mean2;
            left2[part] = part >= third ? Math.Max(done2, left3[part - third]) : done2;
            left3[part] = Math.Max(left2[part], part > 0 ? left3[part - 1] : 0) + numbers[3 * part + 2] * mean3;
            begun = part == WarmUp - 1 ? left3[part] : begun;
        }

        return (left3[^1] - begun) / Counted;
    }

    // W. K. Grassmann, M. I. Taksar and D. P. Heyman, Operations Research 33, 1985: no subtraction, so no digits are lost.
    private static double[] Stationary(double[,] band, int states, int width)
    {
        for (var state = states - 1; state > 0; state--)
        {
            var lowest = Math.Max(0, state - width);
            var sum = 0.0;
            for (var to = lowest; to < state; to++)
            {
                sum += band[state, to - state + width];
            }

            for (var from = lowest; from < state; from++)
            {
                var share = band[from, state - from + width] /= sum;
                for (var to = lowest; share > 0 && to < state; to++)
                {
                    band[from, to - from + width] += share * band[state, to - state + width];
                }
            }
        }

        var probabilities = new double[states];
        probabilities[0] = 1;
        for (var state = 1; state < states; state++)
        {
            for (var from = Math.Max(0, state - width); from < state; from++)
            {
                probabilities[state] += probabilities[from] * band[from, state - from + width];
            }
        }

        var all = probabilities.Sum();
        return [.. probabilities.Select(probability => probability / all)];
    }
}
