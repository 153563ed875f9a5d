using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Awards;

/// <summary>Finds the award with the least total, proved, and every other that is as good.</summary>
/// <remarks>
/// Same problem and limits, same answer: see <see cref="IntegerSolver"/>. The total is reckoned again by plain sums, and an
/// answer of the solver that differs from them is a defect. Equal awards are found by asking again with the least total as a
/// limit and all that was found forbidden, until nothing is left.
/// </remarks>
public static class AwardSolver
{
    /// <summary>Searches for the award.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="limits">How much is done.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The problem is none; the message tells what is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AwardAnswer Solve(AwardProblem problem, AwardLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limits);
        AwardCheck.ThrowIfFaulty(problem);
        var search = new Search(problem, limits, cancellationToken);
        return search.Cover() is { } ended ? ended : search.Answer();
    }

    /// <summary>The awards whose total is at most so much above the least, the best first; those with one total in the order of an answer.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="within">How much above, from 0.</param>
    /// <param name="most">How many awards at most, at least 1.</param>
    /// <param name="limits">How much is done.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The awards, with a status that is proved where no better one is missing among them.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AwardAnswer Near(AwardProblem problem, long within, int most, AwardLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfNegative(within);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        AwardCheck.ThrowIfFaulty(problem);
        var search = new Search(problem, limits, cancellationToken);
        return search.Cover() is { } ended ? ended : search.Near(within, most);
    }

    /// <summary>In the order of an answer: by who is awarded each item, in which variant, for how much.</summary>
    internal static int Compare(Award one, Award other)
    {
        for (var item = 0; item < one.WinnerOf.Count; item++)
        {
            var winner = (one.WinnerOf[item] ?? int.MaxValue).CompareTo(other.WinnerOf[item] ?? int.MaxValue);
            var order = winner != 0 ? winner : one.VariantOf[item].CompareTo(other.VariantOf[item]);
            if (order != 0)
            {
                return order;
            }
        }

        return one.PaidTo.Zip(other.PaidTo, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);
    }

    /// <summary>The solves of one search, with the work they took.</summary>
    private sealed class Search(AwardProblem problem, AwardLimits limits, CancellationToken cancellation)
    {
        private HashSet<int> uncovered = [];
        private double work;

        private bool MayStay(int item) => problem.Coverage == Coverage.WhateverIsLeast || uncovered.Contains(item);

        private IReadOnlyList<int> Uncovered => [.. uncovered.Order()];

        /// <summary>Finds which items cannot be awarded; an answer where the search ends with that.</summary>
        public AwardAnswer? Cover()
        {
            if (problem.Coverage != Coverage.AsManyAsPossible)
            {
                return null;
            }

            var all = new AwardModel(problem, _ => true);
            var fewest = Solve(all.FewestUncovered);
            if (fewest.Status != SolutionStatus.Optimal)
            {
                return Ended(fewest);
            }

            uncovered = Reckoned(all, fewest).Uncovered.ToHashSet();
            if (uncovered.Count == 0)
            {
                return null;
            }

            all.LeaveOthers([.. Uncovered]);
            var other = Solve(all.Any);
            return other.Status switch
            {
                SolutionStatus.Infeasible => null,
                SolutionStatus.Optimal => new AwardAnswer(AwardStatus.CoverageUndetermined, [], Uncovered, work)
                {
                    OtherUncovered = Reckoned(all, other).Uncovered,
                },
                _ => Ended(other),
            };
        }

        /// <summary>The least total and all awards that have it.</summary>
        public AwardAnswer Answer()
        {
            var model = new AwardModel(problem, MayStay);
            var solution = Solve(model.LeastTotal);
            if (solution.Status != SolutionStatus.Optimal)
            {
                return Ended(solution);
            }

            var found = new List<Award> { Reckoned(model, solution) };
            var least = found[0].Total;
            if (solution.Objective != least)
            {
                throw new InvalidOperationException($"The solver reckons {solution.Objective}, plain sums {least}.");
            }

            model.LimitTotal(least);
            while (true)
            {
                model.Exclude(found[^1].Bids.ToList());
                solution = Solve(model.Any);
                if (solution.Status == SolutionStatus.Infeasible)
                {
                    return Proved(found);
                }

                if (solution.Status != SolutionStatus.Optimal)
                {
                    return Ended(solution);
                }

                if (found.Count == limits.MostTies)
                {
                    return new AwardAnswer(AwardStatus.TooManyTies, [], Uncovered, work);
                }

                found.Add(Reckoned(model, solution));
                if (found[^1].Total != least)
                {
                    throw new InvalidOperationException($"The solver reckons {least} or less, plain sums {found[^1].Total}.");
                }
            }
        }

        /// <summary>The best awards one after another, each other one forbidden.</summary>
        public AwardAnswer Near(long within, int most)
        {
            var model = new AwardModel(problem, MayStay);
            var (found, distinct) = (new List<Award>(), 0);
            while (true)
            {
                var solution = Solve(model.LeastTotal);
                if (solution.Status == SolutionStatus.Infeasible)
                {
                    return found.Count > 0 ? Proved(found, most) : Ended(solution);
                }

                if (solution.Status != SolutionStatus.Optimal)
                {
                    return Ended(solution);
                }

                var next = Reckoned(model, solution);
                if (found.Count > 0 && next.Total > found[0].Total + within)
                {
                    return Proved(found, most);
                }

                // All that are as good as the last that is told are found first, so that the order of an answer decides among them.
                var isNew = !found.Exists(next.IsSameAs);
                if (distinct >= most && next.Total > found[^1].Total)
                {
                    return Proved(found, most);
                }

                if (found.Count == limits.MostTies)
                {
                    return new AwardAnswer(AwardStatus.TooManyTies, [], Uncovered, work);
                }

                found.Add(next);
                if (found.Count == 1)
                {
                    // Beyond it nothing is wanted, and nothing has to be proved.
                    model.LimitTotal(next.Total + within);
                }

                distinct += isNew ? 1 : 0;
                model.Exclude(next.Bids.ToList());
            }
        }

        private AwardAnswer Proved(List<Award> found, int most = int.MaxValue)
        {
            // Of bids that make the same award the fewest stand for it, then the first.
            var distinct = new List<Award>();
            foreach (var award in found.OrderBy(award => award.Bids.Count).ThenBy(award => award.Bids, PlacesInOrder.Instance))
            {
                if (!distinct.Exists(award.IsSameAs))
                {
                    distinct.Add(award);
                }
            }

            distinct.Sort((one, other) => one.Total != other.Total ? one.Total.CompareTo(other.Total) : Compare(one, other));
            return new AwardAnswer(AwardStatus.Proved, [.. distinct.Take(most)], [.. distinct[0].Uncovered], work);
        }

        private AwardAnswer Ended(IntegerSolution solution) => new(
            solution.Status == SolutionStatus.Infeasible ? AwardStatus.NoneAdmissible : AwardStatus.NotProved, [], Uncovered, work);

        private IntegerSolution Solve(IntegerProgram program)
        {
            var solution = IntegerSolver.Solve(program, limits.Work, cancellation);
            cancellation.ThrowIfCancellationRequested();
            work += solution.Work;
            return solution;
        }

        private Award Reckoned(AwardModel model, IntegerSolution solution)
        {
            var award = AwardReckoning.Of(problem, model.Chosen(solution.Values!));
            return AwardReckoning.Broken(problem, award) is { } broken
                ? throw new InvalidOperationException($"The solver's award is none: {broken}.")
                : award;
        }
    }

    private sealed class PlacesInOrder : IComparer<IReadOnlyList<int>>
    {
        public static PlacesInOrder Instance { get; } = new();

        public int Compare(IReadOnlyList<int>? x, IReadOnlyList<int>? y) =>
            x!.Zip(y!, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);
    }
}
