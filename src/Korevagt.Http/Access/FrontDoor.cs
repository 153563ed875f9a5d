using Korevagt.Domain.Faults;
using Korevagt.Settings;
using Korevagt.Store.Access;

namespace Korevagt.Http.Access;

/// <summary>
/// The check at the start that somebody has a way in. On the loopback address of a store that has never had a key, and
/// without an issuer, an operator's key is made and printed once. For other machines there must be a way in that somebody has
/// set up on purpose: an issuer, or a key other than the automatic one.
/// </summary>
internal static class FrontDoor
{
    /// <summary>
    /// A path that signs a browser in once, as the automatic key: where nobody else reaches the server, and for as long as that
    /// key lets in.
    /// </summary>
    /// <returns>The path, to be shown to who starts the server, or null.</returns>
    public static async Task<string?> LinkAsync(ServerSettings settings, IServiceProvider services, CancellationToken cancellation = default) =>
        !settings.IsRemote && await services.GetRequiredService<ApiKeys>().AutomaticAsync(cancellation) is { } key
            ? SignInLinks.Place + services.GetRequiredService<SignInLinks>().Make(key.Id)
            : null;

    /// <summary>Makes the first key where none is needed otherwise.</summary>
    /// <returns>The key, to be shown once, or null.</returns>
    public static async Task<Outcome<MadeApiKey?>> PrepareAsync(
        ServerSettings settings, ApiKeys keys, CancellationToken cancellation = default)
    {
        if (settings.Oidc is not null)
        {
            return Outcome<MadeApiKey?>.Success(null);
        }

        if (!settings.IsRemote)
        {
            return Outcome<MadeApiKey?>.Success(await keys.CreateFirstAsync(cancellation));
        }

        return await keys.HasMadeOnesAsync(cancellation)
            ? Outcome<MadeApiKey?>.Success(null)
            : new Fault(
                SettingsSource.NameOf("Urls"),
                "",
                new(
                    "lytter efter andre maskiner, og ingen kan komme ind undtagen højst med den automatiske nøgle",
                    "listens for other machines, and nobody has a way in but, at most, the automatic key"),
                new(
                    "Korevagt:Oidc:Issuer, eller en nøgle, der er lavet først: Korevagt.Server new-key NAVN ROLLE",
                    "Korevagt:Oidc:Issuer, or a key made first: Korevagt.Server new-key NAME ROLE"));
    }
}
