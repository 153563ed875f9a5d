namespace Korevagt.Optimization.Selection;

/// <summary>How many years the next round gives to whom.</summary>
internal static class Rounds
{
    /// <summary>
    /// Each plan that gets years with how many it is to have in all; empty where the budget has no room for more.
    /// </summary>
    public static IReadOnlyList<(int Plan, int Years)> Next(
        IReadOnlyCollection<int> wanted, IReadOnlyList<int> years, bool isFirst, SelectionSettings settings)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        // Whoever stood aside catches up first: only years that both have count for a pair.
        var most = wanted.Max(plan => years[plan]);
        var isBehind = wanted.Any(plan => years[plan] < most);
        var goal = isBehind ? most : most + (isFirst ? settings.FirstYears : Math.Max(settings.YearsPerRound, most / 5));
        goal = Math.Min(goal, settings.MostYearsOfPlan);
        goal -= goal % settings.YearsPerValue;
        var left = settings.MostYears - years.Sum(count => (long)count);
        while (wanted.Sum(plan => Math.Max(0L, goal - years[plan])) > left)
        {
            goal -= settings.YearsPerValue;
        }

        return [.. wanted.Where(plan => years[plan] < goal).Order().Select(plan => (plan, goal))];
    }
}
