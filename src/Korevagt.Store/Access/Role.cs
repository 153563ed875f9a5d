namespace Korevagt.Store.Access;

/// <summary>What kind of work somebody does; <see cref="Permissions"/> says what each may do.</summary>
public enum Role
{
    /// <summary>Looks at plans, runs and results.</summary>
    Reader,

    /// <summary>Makes scenarios and runs them.</summary>
    Planner,

    /// <summary>Works on a tender: its prices are for few eyes. The interface has no operation on tenders yet.</summary>
    Tender,

    /// <summary>Runs the server: keys, audit, everything.</summary>
    Operator,
}
