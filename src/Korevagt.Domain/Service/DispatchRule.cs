namespace Korevagt.Domain.Service;

/// <summary>Which car a visit goes to.</summary>
public enum DispatchRule
{
    /// <summary>The best free car of the visit's own district; another only where that would miss the target.</summary>
    DistrictFirst,

    /// <summary>The free car anywhere on duty that arrives first.</summary>
    FirstToArrive,

    /// <summary>Only cars of the visit's own district, whenever it has one on duty.</summary>
    StrictDistrict,
}
