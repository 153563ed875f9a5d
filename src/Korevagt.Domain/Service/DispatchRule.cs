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

    /// <summary>
    /// As <see cref="DistrictFirst"/>, but a district's last free car is kept for visits of the most urgent class; a less
    /// urgent one waits as if that car were busy, until its lead time before it is due.
    /// </summary>
    UrgencyReserve,

    /// <summary>The car anywhere on duty that arrives first, counting busy cars from when they will be free.</summary>
    LookAhead,

    /// <summary>
    /// A free car of the first shift on the area's fixed list that has one, however far away it is; of several the one that
    /// arrives first.
    /// </summary>
    PreferenceList,

    /// <summary>
    /// As a coordinator would who knows where the cars are and how long visits last as a rule: the own district's car first,
    /// another where it is expected clearly earlier, within reach; busy cars count from when they are expected to be free.
    /// </summary>
    PlanAhead,
}
