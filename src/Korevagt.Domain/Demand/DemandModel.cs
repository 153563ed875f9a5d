namespace Korevagt.Domain.Demand;

/// <summary>
/// How many visits are expected, where and when: put together from published totals, given as constant rates, or fitted to
/// a visit log.
/// </summary>
public abstract record DemandModel;
