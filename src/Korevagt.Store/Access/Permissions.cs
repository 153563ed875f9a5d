namespace Korevagt.Store.Access;

/// <summary>Which role may do what. This is the only place that says so.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, string> Names = new()
    {
        [Permission.Read] = "read",
        [Permission.Preview] = "previews",
        [Permission.WriteScenarios] = "scenarios:write",
        [Permission.WriteBatches] = "batches:write",
        [Permission.WriteDemand] = "demand:write",
        [Permission.WriteOptimisations] = "optimisations:write",
        [Permission.WriteNights] = "nights:write",
        [Permission.ReadTenders] = "tenders:read",
        [Permission.DesignTenders] = "tenders:design",
        [Permission.OpenTenders] = "tenders:open",
        [Permission.EvaluateTenders] = "tenders:evaluate",
        [Permission.DecideTenders] = "tenders:decide",
        [Permission.WriteBaselines] = "baselines:write",
        [Permission.ManageKeys] = "keys:manage",
        [Permission.ReadAudit] = "audit:read",
        [Permission.ReadJobs] = "jobs:read",
    };

    private static readonly Permission[] OfTenders =
    [
        Permission.ReadTenders, Permission.DesignTenders, Permission.OpenTenders, Permission.EvaluateTenders, Permission.DecideTenders,
    ];

    private static readonly Dictionary<Role, IReadOnlySet<Permission>> Table = new()
    {
        [Role.Reader] = new HashSet<Permission> { Permission.Read, Permission.Preview },
        [Role.Planner] = new HashSet<Permission>
        {
            Permission.Read, Permission.Preview, Permission.WriteScenarios, Permission.WriteBatches, Permission.WriteDemand,
            Permission.WriteOptimisations, Permission.WriteNights,
        },
        [Role.Tender] = new HashSet<Permission>(OfTenders) { Permission.Read, Permission.Preview, Permission.WriteBatches },

        // Who runs the server has no business with prices.
        [Role.Operator] = Enum.GetValues<Permission>().Except(OfTenders).ToHashSet(),
    };

    /// <summary>All permissions, in their order.</summary>
    public static IReadOnlyList<Permission> All { get; } = Enum.GetValues<Permission>();

    /// <summary>What a role may do.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    /// <summary>What is left of a role where it is narrowed; a scope never gives what the role does not have.</summary>
    /// <param name="role">The role.</param>
    /// <param name="scopes">The permissions to which it is narrowed, or null for all of the role's.</param>
    public static IReadOnlySet<Permission> Of(Role role, IReadOnlyCollection<Permission>? scopes) =>
        scopes is null ? Of(role) : Of(role).Where(scopes.Contains).ToHashSet();

    /// <summary>The name of a permission on the wire.</summary>
    public static string NameOf(Permission permission) => Names[permission];

    /// <summary>The permission of a name, or null.</summary>
    public static Permission? Named(string name)
    {
        foreach (var (permission, known) in Names)
        {
            if (known == name)
            {
                return permission;
            }
        }

        return null;
    }
}
