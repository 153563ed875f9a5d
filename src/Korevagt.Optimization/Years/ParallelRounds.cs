using System.Runtime.ExceptionServices;

namespace Korevagt.Optimization.Years;

/// <summary>Rounds whose plans are simulated side by side on threads of this process.</summary>
public static class ParallelRounds
{
    /// <summary>Makes rounds of single plans.</summary>
    /// <param name="simulate">Simulates the years of one plan; is called on several threads at once.</param>
    /// <param name="degree">How many plans to simulate at a time, 1 or more. No figure depends on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is below 1.</exception>
    public static SimulateRound Of(SimulateYears simulate, int degree)
    {
        ArgumentNullException.ThrowIfNull(simulate);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        return (wanted, cancellationToken) =>
        {
            var figures = new double[wanted.Count][];
            if (degree == 1)
            {
                for (var i = 0; i < wanted.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    figures[i] = simulate(wanted[i], cancellationToken);
                }

                return figures;
            }

            var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken };
            try
            {
                Parallel.For(0, wanted.Count, options, i => figures[i] = simulate(wanted[i], cancellationToken));
            }
            catch (AggregateException faults)
            {
                // What a simulation throws comes out as on one thread.
                ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
            }

            return figures;
        };
    }
}
