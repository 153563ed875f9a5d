namespace Korevagt.Store.Access;

/// <summary>A key just made.</summary>
/// <param name="Key">What is known of it.</param>
/// <param name="Text">The key itself, <c>kv_id_secret</c>, which is nowhere else and can never be shown again.</param>
public sealed record MadeApiKey(ApiKey Key, string Text);
