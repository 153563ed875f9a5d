namespace Korevagt.Server.Resources.Demand;

/// <summary>What expected visits are summed up by.</summary>
public enum DemandBy
{
    /// <summary>By district.</summary>
    District,

    /// <summary>By area.</summary>
    Area,

    /// <summary>By hour of the local clock.</summary>
    Hour,

    /// <summary>By month.</summary>
    Month,
}
