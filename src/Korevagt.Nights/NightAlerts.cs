using Korevagt.Files.Nights;
namespace Korevagt.Nights;

/// <summary>
/// What is new on a night. Every figure is held against a reference that is carried from night to night: what it was when
/// it last was news. So nothing is told twice while nothing changes, and what creeps is told once it has crept far enough.
/// The first night of a plan, of an edited file and of another year only sets the references.
/// </summary>
public static class NightAlerts
{
    /// <summary>Holds a night against the one before.</summary>
    /// <param name="previous">The night before as it was judged, or null on the first.</param>
    /// <param name="current">The night.</param>
    /// <param name="thresholds">When something is worth an alert.</param>
    public static JudgedNight Between(NightFigures? previous, NightFigures current, AlertThresholds thresholds)
    {
        List<NightAlert> alerts = [];
        if (previous is not null && previous.Year != current.Year)
        {
            alerts.Add(AlertSentences.YearTurned(previous, current));
        }

        var known = (previous is null ? [] : previous.Plans.Concat(previous.Resting)).ToList();
        var before = (previous?.Year == current.Year ? known : []).ToDictionary(plan => plan.File, StringComparer.Ordinal);
        var failed = current.Failed.Select(scenario => scenario.File).ToHashSet(StringComparer.Ordinal);
        var slowerInBaseline = new HashSet<string>(StringComparer.Ordinal);
        var plans = current.Plans.Select(plan =>
        {
            var old = before.GetValueOrDefault(plan.File) is { } same && same.FileHash == plan.FileHash ? same : null;
            return Judge(old, plan, current.Night, thresholds, slowerInBaseline, alerts);
        }).ToList();
        alerts.AddRange(NewDrifts(previous, current).Select(AlertSentences.Drift));
        alerts.AddRange(current.SetAside.Where(log => !(previous?.SetAside ?? []).Any(old => old.Sha256 == log.Sha256 && old.Name == log.Name)).Select(AlertSentences.SetAside));
        alerts.AddRange(current.Failed.Where(scenario => !(previous?.Failed ?? []).Any(old => old.File == scenario.File && old.Faults.SequenceEqual(scenario.Faults))).Select(AlertSentences.Failed));
        var questions = QuestionAlerts.Judge(previous?.Questions ?? [], current.Questions, alerts);
        return new JudgedNight(
            current with { Plans = plans, Questions = questions, Resting = [.. known.Where(plan => current.Plans.Count == 0 || failed.Contains(plan.File))] }, [.. alerts.OrderByDescending(alert => alert.Severity)]);
    }

    private static ScenarioNight Judge(
        ScenarioNight? old, ScenarioNight plan, string night, AlertThresholds thresholds, HashSet<string> slowerInBaseline, List<NightAlert> alerts)
    {
        var targets = old?.Targets.ToDictionary(target => target.Id, StringComparer.Ordinal);
        var areas = old?.Areas.ToDictionary(area => area.Id, StringComparer.Ordinal);
        return plan with
        {
            Targets = [.. plan.Targets.Select(target => target with { Told = Told(targets?.GetValueOrDefault(target.Id), plan, target, alerts) })],
            Saving = Saving(old?.Saving, plan, night, thresholds, alerts),
            Areas = [.. plan.Areas.Select(area => area with { Reference = Reference(areas?.GetValueOrDefault(area.Id), area) })],
        };

        FigureReference? Reference(PlaceFigures? before, PlaceFigures area)
        {
            if (area.P90 is not { } now || before?.Reference is not { } reference)
            {
                return area.P90 is null ? before?.Reference : new FigureReference(night, area.P90);
            }

            // Beyond its noise: farther than the threshold, and the two intervals do not touch.
            var rose = now.Mean - reference.Figure.Mean > thresholds.P90RiseMinutes && now.Low > reference.Figure.High;
            var fell = reference.Figure.Mean - now.Mean > thresholds.P90RiseMinutes && now.High < reference.Figure.Low;
            if (rose && area.VisitsPerYear >= thresholds.FewestVisitsPerYear && (plan.IsBaseline ? slowerInBaseline.Add(area.Id) : !slowerInBaseline.Contains(area.Id)))
            {
                alerts.Add(AlertSentences.Slower(plan, area, reference));
            }

            return rose || fell ? new FigureReference(night, now) : reference;
        }
    }

    /// <summary>
    /// A target that is met by the estimate and then is not, is told; what was told as missed counts as met again only once
    /// the whole interval says so, so that a figure on the edge does not come and go.
    /// </summary>
    private static TargetState Told(TargetNight? old, ScenarioNight plan, TargetNight target, List<NightAlert> alerts)
    {
        if (old?.Told is not { } told || old.WantedShare != target.WantedShare || old.WithinMinutes != target.WithinMinutes)
        {
            return target.State;
        }

        if (target.State > told)
        {
            alerts.Add(AlertSentences.Target(plan, target));
            return target.State;
        }

        return target.CertainlyMet ? TargetState.Met : told;
    }

    private static SavingNight? Saving(SavingNight? old, ScenarioNight plan, string night, AlertThresholds thresholds, List<NightAlert> alerts)
    {
        if (plan.Saving is not { } saving)
        {
            return null;
        }

        if (saving.Estimate is not { } estimate)
        {
            // A plan without a price has no saving to be news; what was known before stays what later nights are held against.
            return saving with { Reference = old?.Reference, ReferenceNight = old?.ReferenceNight };
        }

        if (old is not { Reference: { } reference, ReferenceNight: { } since })
        {
            return saving with { Reference = estimate, ReferenceNight = night };
        }

        var now = estimate.Mean;
        if (now >= reference.Low - thresholds.SavingChangeDkk && now <= reference.High + thresholds.SavingChangeDkk)
        {
            return saving with { Reference = reference, ReferenceNight = since };
        }

        alerts.Add(AlertSentences.Saving(plan, reference, estimate));
        return saving with { Reference = estimate, ReferenceNight = night };
    }

    private static IEnumerable<DriftResult> NewDrifts(NightFigures? previous, NightFigures current) => current.Drift.Where(drift =>
        drift.AlarmedOn is not null && !(previous?.Drift ?? []).Any(old => old.District == drift.District && old.AlarmedOn is not null));
}
