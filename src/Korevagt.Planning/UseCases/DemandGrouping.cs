namespace Korevagt.Planning.UseCases;

/// <summary>How expected visits are summed up.</summary>
public enum DemandGrouping
{
    /// <summary>By area.</summary>
    Area,

    /// <summary>By district.</summary>
    District,

    /// <summary>By hour of the local clock.</summary>
    Hour,

    /// <summary>By month.</summary>
    Month,

    /// <summary>By area and real hour, nothing summed up.</summary>
    AreaHour,
}
