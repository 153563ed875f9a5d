namespace Korevagt.Optimization.Hours;

/// <summary>Finds what is wrong with a cover problem.</summary>
internal static class CoverCheck
{
    /// <exception cref="ArgumentException">With every fault.</exception>
    public static void ThrowIfFaulty(CoverProblem problem)
    {
        var faults = Faults(problem).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(problem));
        }
    }

    private static IEnumerable<string> Faults(CoverProblem problem)
    {
        if (problem.Duties.Count == 0)
        {
            yield return "There is no duty.";
        }

        for (var i = 0; i < problem.Duties.Count; i++)
        {
            var duty = problem.Duties[i];
            if (IsNone(duty.Hours))
            {
                yield return $"Duty {i}: {duty.Hours.Minutes} minutes from minute {duty.Hours.StartMinute} are no hours.";
            }

            if (duty.Cost < 0)
            {
                yield return $"Duty {i}: its cost is {duty.Cost}.";
            }

            if (duty.Most is < 1 or > 1_000)
            {
                yield return $"Duty {i}: at most {duty.Most} cars; 1 to 1,000 are possible.";
            }
        }

        for (var i = 0; i < problem.Needs.Count; i++)
        {
            var need = problem.Needs[i];
            if (IsNone(need.Hours))
            {
                yield return $"Need {i}: {need.Hours.Minutes} minutes from minute {need.Hours.StartMinute} are no hours.";
            }

            if (need.Cars < 0)
            {
                yield return $"Need {i}: {need.Cars} cars.";
            }
        }

        foreach (var variable in (problem.Limits ?? []).SelectMany(limit => limit.Terms).Select(term => term.Variable))
        {
            if (variable < 0 || variable >= problem.Duties.Count)
            {
                yield return $"A limit names duty {variable} among {problem.Duties.Count}.";
            }
        }
    }

    private static bool IsNone(DutyTemplate hours) =>
        hours.StartMinute is < 0 or >= DutyTemplate.Day || hours.Minutes is < 1 or > DutyTemplate.Day;
}
