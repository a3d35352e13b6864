using Browser;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

// The page is all there is: index.html loads this program, which puts the component App into it.
var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
await builder.Build().RunAsync();
