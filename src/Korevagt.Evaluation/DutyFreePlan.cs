using Korevagt.Domain.Plans;
using Korevagt.Files;

namespace Korevagt.Evaluation;

/// <summary>All that the simulation reads of a plan but its duties: who is on duty when, from where, and who inherits districts.</summary>
public sealed class DutyFreePlan
{
    private readonly Plan plan;
    private readonly byte[] simulated;

    /// <summary>Takes it from a plan.</summary>
    /// <param name="plan">The plan.</param>
    public DutyFreePlan(Plan plan) => (this.plan, simulated) = (plan, BytesOf(plan));

    /// <summary>Whether another plan has the same.</summary>
    /// <param name="other">The other plan.</param>
    public bool IsThatOf(Plan other) =>
        simulated.AsSpan().SequenceEqual(BytesOf(other with { Shifts = plan.Shifts, Inheritances = plan.Inheritances }));

    private static byte[] BytesOf(Plan plan) => PlanHash.CanonicalJson(SimulationIdentity.WhatIsSimulated(plan));
}
