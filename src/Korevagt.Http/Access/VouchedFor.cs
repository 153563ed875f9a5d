using System.Security.Claims;
using Korevagt.Settings;
using Korevagt.Store.Access;

namespace Korevagt.Http.Access;

/// <summary>Whom a token of the issuer vouches for.</summary>
/// <param name="Subject">Who, as the issuer has it.</param>
/// <param name="Name">Who, for people.</param>
/// <param name="Roles">The roles that he has here; none where the issuer names none of ours.</param>
internal sealed record VouchedFor(string Subject, string Name, IReadOnlyList<Role> Roles)
{
    private const int RolesAtMost = 50;

    /// <summary>Reads the claims of a token that is valid.</summary>
    /// <returns>Who it is; or null, and why it is nobody.</returns>
    public static (VouchedFor? Who, string Fault) By(IEnumerable<Claim> claims, OidcSettings settings)
    {
        var all = claims.ToList();
        if (ValueOf("sub") is not { Length: > 0 } subject)
        {
            return (null, "token without a subject");
        }

        var name = ValueOf("name") ?? ValueOf("preferred_username") ?? subject;
        if (subject.Concat(name).Any(char.IsControl))
        {
            // They stand in logs and in the audit log, each on one line.
            return (null, "token whose subject or name has control characters in it");
        }

        List<Role> roles =
        [
            .. all.Where(claim => claim.Type == settings.RoleClaim).Take(RolesAtMost)
                .Select(claim => RoleOf(claim.Value, settings.RolePrefix)).OfType<Role>().Distinct(),
        ];
        return (new VouchedFor(subject, name, roles), "");

        string? ValueOf(string type) => all.Find(claim => claim.Type == type)?.Value;
    }

    private static Role? RoleOf(string claim, string prefix)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(claim, prefix + role, StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }

        return null;
    }
}
