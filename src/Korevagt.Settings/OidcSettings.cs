namespace Korevagt.Settings;

/// <summary>The issuer (OpenID Connect) whose tokens authenticate.</summary>
/// <param name="Issuer">
/// The issuer, as it stands in <c>iss</c>; its metadata is at <c>/.well-known/openid-configuration</c>.
/// </param>
/// <param name="Audience">What stands in <c>aud</c> of tokens made for this server.</param>
/// <param name="RoleClaim">The claim that holds the roles.</param>
/// <param name="RolePrefix">
/// What stands before the name of a role in that claim: <c>korevagt-</c> for <c>korevagt-planner</c>.
/// </param>
/// <param name="ClientId">As what the issuer knows this server, where browsers sign in by it; null where they do not.</param>
/// <param name="ClientSecret">What the server shows the issuer beside it; null where the issuer wants none.</param>
public sealed record OidcSettings(
    string Issuer, string Audience, string RoleClaim, string RolePrefix, string? ClientId = null, string? ClientSecret = null);
