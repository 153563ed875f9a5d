using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>The settings of the rule that plans ahead, in whole seconds.</summary>
/// <param name="Crossing">By how much earlier a car from elsewhere must be expected.</param>
/// <param name="Reach">How long it drives at most.</param>
/// <param name="HoldBack">From how long before daytime practice opens on visits wait for it.</param>
/// <param name="Depth">How many visits are planned for one car at most.</param>
internal readonly record struct PlanAheadSeconds(int Crossing, int Reach, int HoldBack, int Depth)
{
    public static PlanAheadSeconds Of(DispatchSettings dispatch)
    {
        var settings = dispatch.PlanAhead ?? PlanAheadSettings.Default;
        return new PlanAheadSeconds(
            Seconds(settings.CrossingMinutes), Seconds(settings.ReachMinutes), Seconds(settings.HoldBackMinutes), settings.Depth);
    }

    private static int Seconds(double minutes) => (int)Math.Min(Math.Round(minutes * 60), int.MaxValue / 4);
}
