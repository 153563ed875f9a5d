namespace Korevagt.Store.Access;

/// <summary>What kind of work somebody does; <see cref="Permissions"/> says what each may do.</summary>
public enum Role
{
    /// <summary>Looks at plans, runs and results.</summary>
    Reader,

    /// <summary>Makes scenarios and runs them.</summary>
    Planner,

    /// <summary>Works on tenders: their prices are for few eyes.</summary>
    Tender,

    /// <summary>Runs the server: keys, audit, everything but tenders.</summary>
    Operator,
}
