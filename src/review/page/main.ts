import { mount } from 'svelte';
import '../../fonts.css';
import '../../lib/components/tokens.css';
import './page.css';
import Page from './Page.svelte';

const target = document.getElementById('desk');
if (target) mount(Page, { target });
