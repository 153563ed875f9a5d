using Korevagt.Store.Access;

namespace Korevagt.Server.Access;

/// <summary>Lets in by API key.</summary>
internal sealed class ApiKeyCheck(ApiKeys keys) : IBearerCheck
{
    public bool IsFor(string shown) => shown.StartsWith(KeyText.Prefix, StringComparison.Ordinal);

    public async Task<(Caller? Caller, string Refusal)> CheckAsync(string shown, CancellationToken cancellation)
    {
        var (key, refusal) = await keys.CheckAsync(shown, cancellation).ConfigureAwait(false);
        return key is null
            ? (null, $"API key {refusal}")
            : (new Caller($"key:{key.Id}", key.Name, key.Role, key.Permissions), "");
    }
}
